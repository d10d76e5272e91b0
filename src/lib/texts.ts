import type { Content } from './content.ts';

/** The folders of `content/`, and `site` for `site.json`. */
export const collections = ['articles', 'datasets', 'sources', 'glossary', 'discrepancies', 'corrections'] as const;
export type Collection = (typeof collections)[number];

/** Where a value stands: a collection, an entry, and the keys that lead to it; no keys for the prose of an MDX file. */
export type Place = { readonly collection: Collection | 'site'; readonly id: string; readonly path: readonly (string | number)[] };

/** Words that an editor wrote for readers, and their place. */
export type Text = { readonly place: Place; readonly text: string; readonly isBody: boolean };

type Keyed = readonly (readonly [path: readonly (string | number)[], text: string | null | undefined])[];

/** Every text of the content that may hold links, in the order of collections, entries and keys. */
export function allTexts(content: Content): Text[] {
  const inline = (collection: Place['collection'], id: string, texts: Keyed): Text[] =>
    texts.flatMap(([path, text]) => (text ? [{ place: { collection, id, path }, text, isBody: false }] : []));
  const body = (collection: Collection, id: string, text: string): Text => ({ place: { collection, id, path: [] }, text, isBody: true });
  return [
    ...[...content.articles].flatMap(([id, article]) => [
      ...inline('articles', id, [[['title'], article.title], [['dek'], article.dek], ...article.findings.map((finding, index) => [['findings', index], finding] as const)]),
      body('articles', id, article.body),
      ...inline('articles', id, article.unknown.map((point, index) => [['unknown', index], point] as const)),
    ]),
    ...[...content.datasets].flatMap(([id, dataset]) => inline('datasets', id, datasetTexts(dataset))),
    ...[...content.glossary].flatMap(([id, { definition, basis }]) =>
      inline('glossary', id, [[['definition'], definition], ...(typeof basis === 'string' ? [[['basis'], basis] as const] : [[['basis', 'then'], basis.then] as const, [['basis', 'now'], basis.now] as const])]),
    ),
    ...[...content.discrepancies].flatMap(([id, discrepancy]) => [...inline('discrepancies', id, [[['question'], discrepancy.question]]), body('discrepancies', id, discrepancy.body)]),
    ...[...content.corrections].flatMap(([id, { was, now, why }]) => inline('corrections', id, [[['was'], was], [['now'], now], [['why'], why]])),
    ...inline('site', 'site', [
      [['description'], content.site.description],
      [['contentNote'], content.site.contentNote],
      [['lead', 'title'], content.site.lead.title],
      [['lead', 'text'], content.site.lead.text],
      ...content.site.strands.map((strand, index) => [['strands', index, 'summary'], strand.summary] as const),
      ...content.site.help.map((help, index) => [['help', index, 'what'], help.what] as const),
    ]),
  ];
}

type Dataset = Content['datasets'] extends ReadonlyMap<string, infer Entry> ? Entry : never;

const datasetTexts = (dataset: Dataset): Keyed => [
  [['title'], dataset.title],
  [['description'], dataset.description],
  ...dataset.schema.fields.map((field, index) => [['schema', 'fields', index, 'description'], field.description] as const),
  ...Object.entries(dataset.charts).flatMap(([id, chart]) => [
    ...(['title', 'subtitle', 'description', 'note'] as const).map((key) => [['charts', id, key], chart[key]] as const),
    ...chart.annotations.map((annotation, index) => [['charts', id, 'annotations', index, 'text'], annotation.text] as const),
  ]),
];
