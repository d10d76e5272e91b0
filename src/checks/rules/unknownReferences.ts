import { allCharts, findChart, type Content } from '../../lib/content.ts';
import { findFact, findRow, parseAddress } from '../../lib/facts.ts';
import { suggestion } from '../../lib/nearest.ts';
import { isJsx } from '../../lib/prose.ts';
import { findField, measureField, rowKey } from '../../schema/table.ts';
import type { Place } from '../../lib/texts.ts';
import type { Desk, Finding, Rule } from '../desk.ts';

/** `fact-unknown`, `source-unknown`, `term-unknown`, `chart-unknown`, `article-unknown`: whatever is named must be there. */
export const unknownReferences: Rule = (desk) => [
  ...desk.texts.flatMap((text) =>
    text.references.filter(({ target, node }) => target !== '' || !isJsx(node)).flatMap((reference) => {
      const finding = findings[reference.kind](desk, reference.target);
      return finding ? [desk.problemIn(text, finding, reference.node)] : [];
    }),
  ),
  ...namedInEntries(desk).flatMap(([place, kind, target]) => {
    const finding = findings[kind](desk, target);
    return finding ? [desk.problem(place, finding)] : [];
  }),
];

type Kind = 'fact' | 'source' | 'term' | 'chart' | 'article';

const unknown = (kind: string, target: string, names: Iterable<string>, where: string): Finding => {
  const all = [...names];
  return { rule: `${kind}-unknown`, text: target, message: target ? `There is no ${kind} "${target}".` : `The ${kind} has no name.`, mend: `${suggestion(target, all)}${where}` };
};

const findings: Readonly<Record<Kind, (desk: Desk, target: string) => Finding | undefined>> = {
  fact: ({ content, ids }, target) => factFinding(content, ids.datasets, target),
  source: ({ ids }, target) => (ids.sources.has(target) ? undefined : unknown('source', target, ids.sources, 'Sources are the files of content/sources/.')),
  term: ({ ids }, target) => (ids.glossary.has(target) ? undefined : unknown('term', target, ids.glossary, 'Terms are the files of content/glossary/.')),
  article: ({ content, ids }, target) =>
    content.articles.get(target)?.draft ? { rule: 'article-unknown', text: target, message: `The article "${target}" is a draft, so readers do not get it.`, mend: 'Publish it with "draft: false", or name another.' } : (ids.articles.has(target) ? undefined : unknown('article', target, ids.articles, 'Articles are the files of content/articles/.')),
  chart: ({ content, ids }, target) => {
    if (findChart(content, target)) return undefined;
    return ids.datasets.size > content.datasets.size && target ? undefined : unknown('chart', target, allCharts(content).map(({ id }) => id), 'Charts stand under "charts" in the files of content/datasets/.');
  },
};

/** Which part of an address is unknown: its form, its dataset, its row or its field. */
function factFinding(content: Content, datasets: ReadonlySet<string>, target: string): Finding | undefined {
  if (findFact(content, target)) return undefined;
  const parts = parseAddress(target);
  const fact = (message: string, mend: string): Finding => ({ rule: 'fact-unknown', text: target, message, mend });
  if (!parts) return fact(target ? `"${target}" is not the address of a fact.` : 'The fact has no address.', `${didYouMean(rowAddresses(content, target))}Write it as dataset/row or dataset/row#field.`);
  const dataset = content.datasets.get(parts.dataset);
  if (!dataset) return datasets.has(parts.dataset) ? undefined : fact(`There is no dataset "${parts.dataset}", so no fact "${target}".`, `${suggestion(parts.dataset, [...datasets])}Datasets are the files of content/datasets/.`);
  if (!findRow(dataset, parts.row)) {
    const rows = dataset.data.map((row) => rowKey(dataset, row));
    return fact(`The dataset "${parts.dataset}" has no row "${parts.row}".`, `${suggestion(parts.row, rows)}Its rows are: ${listed(rows)}.`);
  }
  const fields = dataset.schema.fields.map((field) => field.name);
  if (parts.field === undefined && !measureField(dataset)) return fact(`"${target}" names no field, and the dataset "${parts.dataset}" has no one measure.`, `Add #field to the address. Its fields are: ${fields.join(', ')}.`);
  return findField(dataset, parts.field ?? '') ? undefined : fact(`The dataset "${parts.dataset}" has no field "${parts.field}".`, `${suggestion(parts.field ?? '', fields)}Its fields are: ${fields.join(', ')}.`);
}

/** The rows of any dataset that are called what stands where an address should. */
const rowAddresses = (content: Content, target: string): string[] => [...content.datasets.values()].filter((dataset) => findRow(dataset, target)).map(({ name }) => `${name}/${target}`);

const didYouMean = ([address]: readonly string[]): string => (address === undefined ? '' : `Did you mean "${address}"? `);

const listed = (names: readonly string[]): string => (names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', '));

type Named = [place: Place, kind: Kind, target: string];

/** What the keys of entries name, outside their texts. */
function namedInEntries({ content }: Desk): Named[] {
  const { site } = content;
  return [
    ...[...content.datasets].flatMap(([id, dataset]): Named[] => {
      const at = (...path: (string | number)[]): Place => ({ collection: 'datasets', id, path });
      return [
        ...dataset.data.flatMap((row, index): Named[] => (typeof row.source === 'string' ? [[at('data', index, 'source'), 'source', row.source]] : [])),
        ...(dataset.sources ?? []).map((source, index): Named => [at('sources', index), 'source', source]),
        ...Object.entries(dataset.charts).flatMap(([chart, { annotations }]) => annotations.map(({ fact }, index): Named => [at('charts', chart, 'annotations', index, 'fact'), 'fact', fact])),
      ];
    }),
    ...[...content.glossary].flatMap(([id, { source }]) => [source].flat().map((one, index): Named => [{ collection: 'glossary', id, path: Array.isArray(source) ? ['source', index] : ['source'] }, 'source', one])),
    ...[...content.discrepancies].flatMap(([id, { facts }]) => facts.map((fact, index): Named => [{ collection: 'discrepancies', id, path: ['facts', index] }, 'fact', fact])),
    ...[...content.corrections].flatMap(([id, { fact, article }]): Named[] => [
      ...(fact === undefined ? [] : [[{ collection: 'corrections', id, path: ['fact'] }, 'fact', fact] satisfies Named]),
      ...(article === undefined ? [] : [[{ collection: 'corrections', id, path: ['article'] }, 'article', article] satisfies Named]),
    ]),
    ...site.help.map(({ source }, index): Named => [{ collection: 'site', id: 'site', path: ['help', index, 'source'] }, 'source', source]),
    ...site.strands.flatMap(({ articles }, strand) => articles.map((article, index): Named => [{ collection: 'site', id: 'site', path: ['strands', strand, 'articles', index] }, 'article', article])),
    [{ collection: 'site', id: 'site', path: ['lead', 'article'] }, 'article', site.lead.article],
    [{ collection: 'site', id: 'site', path: ['lead', 'chart'] }, 'chart', site.lead.chart],
  ];
}

