import { samples } from '../contentFolder.ts';

/** Gives the text of a field: `chart.title`. It is asked once for each field of each copy of an entry. */
export type Give = (field: string) => string;

/** The entries that there may be many of are there several times: each holds a share of the strings. */
const copyNumbers = [1, 2, 3, 4] as const;

const kinds = [
  { kind: 'bar', x: 'count', y: 'text', series: 'series' },
  { kind: 'column', x: 'text', y: 'count', facet: 'facet' },
  { kind: 'line', x: 'year', y: 'count', series: 'text' },
  { kind: 'heat', x: 'series', y: 'text', value: 'count' },
  { kind: 'matrix', x: 'series', y: 'text', value: 'grade' },
  { kind: 'dots', x: 'count', label: 'text' },
  { kind: 'waffle', value: 'count', label: 'text' },
  { kind: 'timeline', x: 'date', label: 'text', series: 'series' },
] as const;

/** Some of the rows from a place on, which comes round again. */
const drawn = (rows: readonly string[], from: number, count: number): string[] => [...new Set(Array.from({ length: count }, (_, index) => rows[(from + index) % rows.length]!))];

/** Every text of a dataset and of its charts: a row for each string under `rows`, and charts of every sort of drawing over the first of them. */
function datasetOf(give: Give, name: string, rows: readonly string[]) {
  const cell = (text: string, index: number) => ({
    group: `group ${index % 8}`, id: text, text, count: index % 97, year: 2000 + (index % 5), date: `20${10 + (index % 10)}-01-01`, series: rows[(index + 1) % rows.length]!, facet: `${rows[index - (index % 3)]!}`, grade: index % 2 === 0 ? 'a' : 'b',
    note: text, locator: text, population: rows[0]!, basis: rows[0]!, period: rows[0]!,
  });
  const charts = kinds.slice(0).map((kind, index) => [`${name}-${kind.kind}`, {
    ...kind,
    title: give('chart.title'), description: give('chart.description'), ...(index % 2 === 0 && { subtitle: give('chart.subtitle') }), note: give('chart.note'),
    where: { id: drawn(rows, index * 3, kind.kind === 'column' ? 3 : 6) },
    ...(kind.kind === 'bar' && { annotations: [{ fact: `${name}/group 7/fixed#count`, text: give('chart.annotation') }], where: { id: ['fixed', ...rows.slice(0, 5)] } }),
    ...(['bar', 'dots'].includes(kind.kind) && { highlight: [drawn(rows, index * 3, 1)[0]!] }),
  }]);
  return {
    name, type: 'table', title: give('dataset.title'), description: give('dataset.description'), sources: ['report'],
    licenses: [{ name: give('licence.name'), title: give('licence.title'), path: 'https://example.org/licence' }],
    schema: {
      primaryKey: ['group', 'id'],
      fields: [
        { name: 'group' },
        { name: 'id', title: give('key.title'), description: give('field.description') },
        { name: 'text', title: give('field.title'), description: give('field.description') },
        { name: 'count', type: 'integer', title: give('measure.title'), unit: give('field.unit') },
        { name: 'year', type: 'year', title: give('field.title') },
        { name: 'date', type: 'date', title: give('field.title') },
        { name: 'series', title: give('field.title') }, { name: 'facet', title: give('field.title') },
        { name: 'grade', categories: [{ value: 'a', label: give('category.label') }, { value: 'b', label: `b ${give('category.label')}` }], categoriesOrdered: false },
        { name: 'note' }, { name: 'locator' }, { name: 'population' }, { name: 'basis' }, { name: 'period' },
        { name: `field ${give('field.name')}`, format: give('field.format'), rdfType: give('field.rdfType'), example: give('field.example') },
      ],
    },
    measure: 'count',
    ledger: 'group',
    data: [{ ...cell('fixed', 7), text: 'fixed', note: null }, ...rows.map(cell)],
    charts: Object.fromEntries(charts),
  };
}

/** Some texts as the unit of a number and as the name of a page. */
const unitsOf = (rows: readonly string[]) => ({
  name: 'units', type: 'table', title: 'Units', description: 'A page each.', sources: ['report'],
  schema: { primaryKey: ['text'], fields: [{ name: 'text', title: 'Text' }, { name: 'count', type: 'integer' }, { name: 'unit' }, { name: 'note' }] },
  measure: 'count',
  data: rows.map((text, index) => ({ text, count: index, unit: text, note: index % 2 === 0 ? text : null })),
  charts: {},
});

const yaml = (keys: object): string => `---\n${Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')}\n---\n`;

const articleOf = (give: Give, sensitive: boolean): string => `${yaml({
  title: give('article.title'), dek: give('article.dek'), strand: 'cuts', published: '2026-11-22', findings: [give('article.finding'), 'Almost [1,500](fact:posts/july) posts were to go.'], unknown: [give('article.unknown')],
  exceptions: [{ text: give('exception.text'), reason: give('exception.reason') }], sensitive,
})}
The plan named [3,500](fact:posts/december) jobs, as [the report](source:report) says of a [plan](term:plan).

<Quote source="report" locator="${attribute(give('quote.locator'))}" by="${attribute(give('quote.by'))}">Words.</Quote>

${sensitive ? '' : '<Chart id="posts" />\n\n<Chart id="strings-bar" />\n\n<Chart id="strings-heat" />\n'}
`;

/** JSX has no escapes in an attribute but those of HTML. */
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('{', '&#123;').replaceAll('<', '&lt;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');

const many = (folder: string, ending: string, make: (number: number) => unknown) => Object.fromEntries(copyNumbers.map((number) => [`${folder}/copy-${number}.${ending}`, make(number)]));

/** Content that has every field that can hold a string: `rows` are the keys and the cells of a dataset, `pages` those of another with a page each, `give` says the rest. */
export function hostileSite(give: Give, rows: readonly string[], pages: readonly string[] = rows): Readonly<Record<string, unknown>> {
  return {
    'articles/short.mdx': articleOf(give, false),
    'articles/case.mdx': articleOf(give, true),
    'datasets/strings.json': datasetOf(give, 'strings', rows),
    'datasets/units.json': unitsOf(pages),
    ...many('sources', 'json', () => ({ ...samples.source, title: give('source.title'), publisher: give('source.publisher'), author: give('source.author'), licence: give('source.licence'), published: null, publishedNote: give('source.publishedNote'), note: give('source.note') })),
    ...many('glossary', 'json', (number) => ({ term: give('term.term'), definition: give('term.definition'), basis: number % 2 === 0 ? give('term.basis') : { then: give('term.basis'), now: give('term.basis') }, source: 'report' })),
    ...many('corrections', 'json', (number) => ({ date: '2026-11-23', article: 'short', was: `Before. ${give('correction.was')}`, now: give('correction.now'), why: give('correction.why'), reportedBy: number > 1 ? give('correction.reportedBy') : null })),
    ...many('discrepancies', 'mdx', () => `${yaml({ question: give('discrepancy.question'), facts: ['posts/july', 'posts/december'], certainty: 'unresolved' })}\nOne says [1,500](fact:posts/july), the other [3,500](fact:posts/december).\n`),
    'site.json': {
      ...samples.site,
      title: give('site.title'), description: give('site.description'), publisher: give('site.publisher'), contentNote: give('site.contentNote'),
      lead: { ...samples.site.lead, title: give('lead.title'), text: give('lead.text') },
      strands: samples.site.strands.map((strand) => ({ ...strand, title: give('strand.title'), summary: give('strand.summary') })),
      help: [{ ...samples.site.help[0]!, name: give('help.name'), what: give('help.what'), phone: give('help.phone') }],
      complaints: { name: give('complaints.name'), address: give('complaints.address') },
    },
  };
}
