import type { Dataset } from '../../schema/dataset.ts';
import { isNumericField } from '../../schema/fieldKinds.ts';
import { keyFields, rowKey, type Row } from '../../schema/table.ts';
import { kindWords, sourceDate } from '../citations.ts';
import type { Content } from '../content.ts';
import { factsOfRow, keyText, rowTitle, sourcesOfRows, type Fact } from '../facts.ts';
import { fieldTitle } from '../formats.ts';
import { particularsOf, stateWords } from '../particulars.ts';
import { plainText } from '../prose.ts';
import { routes, rowPlaces } from '../routes.ts';
import { timelineEvents } from '../timeline.ts';
import { documentOf, type SearchDocument } from './document.ts';
import { citedFor } from './reportDocuments.ts';
import { strandsOf } from './strands.ts';

/** What the report rests on: a document for each page of the ledger, but for events, which the report has; and one for each source. */
export function ledgerDocuments(content: Content): SearchDocument[] {
  const strands = strandsOf(content);
  const events = new Set(timelineEvents(content).map(({ fact }) => fact.row));
  const taken = rowsTaken(content);
  return [
    ...[...content.datasets.values()].flatMap((dataset) => {
      const shared = { kind: 'evidence', strands: strands.dataset(dataset.name), context: plainText(dataset.title) } as const;
      const rows = dataset.data.filter((row) => !events.has(row));
      return (dataset.ledger ? pagesOf(content, dataset, rows) : rows.map((row) => documentOfRow(content, dataset, row))).map((one) => documentOf({ ...shared, ...one }));
    }),
    ...[...content.sources].map(([id, source]) =>
      documentOf({
        kind: 'source',
        strands: strands.source(id),
        title: source.title,
        context: [source.publisher, source.author, sourceDate(source)].filter(Boolean).join(', '),
        address: routes.source(id),
        text: `${kindWords[source.kind]}. ${takenWords(taken.get(id) ?? 0)}`,
      })),
  ];
}

/** How many rows were taken from each source: those that name it, and those of its datasets that name none and were not worked out. */
function rowsTaken({ datasets }: Content): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { data, sources = [] } of datasets.values())
    for (const row of data) for (const id of typeof row.source === 'string' ? [row.source] : row.derivation ? [] : sources) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

const takenWords = (count: number): string => (count === 0 ? 'It is cited for what it says.' : `Its page lists the ${count === 1 ? 'row' : `${count.toLocaleString('en-GB')} rows`} taken from it.`);

type Evidence = Pick<SearchDocument, 'title' | 'address' | 'text' | 'cited'> & Partial<SearchDocument>;

/** A row with a page of its own: the figure and what the row is called; what it counts, in one line; its note. */
function documentOfRow(content: Content, dataset: Dataset, row: Row): Evidence {
  const [main, ...others] = factsOfRow(content, dataset, row) as [Fact, ...Fact[]];
  const name = rowTitle(dataset, row);
  const known = others.filter(({ field, value }) => isNumericField(field) && value != null).map(({ field, text }) => `${fieldTitle(field)}: ${text}`);
  // The name of a row says its key.
  const particulars = particularsOf(main).filter(({ field, text }) => text !== name && !keyFields(dataset).includes(field.name)).map(({ name: heading, text }) => `${heading}: ${text}`);
  return {
    title: main.text === name ? name : `${main.text}: ${name}`,
    address: routes.row(dataset, rowKey(dataset, row)),
    text: [[...particulars, ...known, ...stateWords(main)].join(' · '), main.note].filter(Boolean).join('\n'),
    cited: citedFor(content, main),
  };
}

/** Rows that share a page: a line each, with its own place on that page. */
function pagesOf(content: Content, dataset: Dataset, rows: readonly Row[]): Evidence[] {
  const places = rowPlaces(dataset);
  const numbers = dataset.schema.fields.filter((field) => isNumericField(field) && !keyFields(dataset).includes(field.name));
  return [...Map.groupBy(rows, (row) => places.get(rowKey(dataset, row))!.page)].map(([page, members]) => ({
    title: keyText(dataset, members[0]!, dataset.ledger!),
    address: routes.evidencePage(dataset, page),
    text: members.map((row) => lineOf(content, dataset, row, numbers.length > 1)).join('\n'),
    cited: citedFor(content, { sources: sourcesOfRows(content, dataset, members), locator: undefined }),
    anchors: members.map((row) => places.get(rowKey(dataset, row))!.anchor),
  }));
}

/** `2016: Rate 29.6 per 10,000 children`. */
function lineOf(content: Content, dataset: Dataset, row: Row, withNames: boolean): string {
  const figures = factsOfRow(content, dataset, row).filter(({ field, value }) => isNumericField(field) && value != null);
  const name = keyFields(dataset).filter((key) => key !== dataset.ledger).map((key) => keyText(dataset, row, key)).join(', ');
  return `${name}: ${figures.map(({ field, text }) => (withNames ? `${fieldTitle(field)} ${text}` : text)).join(', ') || 'not known'}`;
}
