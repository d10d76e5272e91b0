import { chartRows } from '../schema/encodings.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Row } from '../schema/table.ts';
import { allCharts, newestCorrections, newestFirst, type Content, type PlacedChart } from './content.ts';
import type { PlacedCorrection } from './corrections.ts';
import { factsOfRow, findFact, sourcesOfRows, type Fact } from './facts.ts';
import { usageOf, type Quotation } from './usage.ts';

/** What the ledger knows of some rows of a dataset: their facts, their documents, and all that names them. */
export type Evidence = {
  readonly facts: readonly Fact[];
  readonly sources: readonly string[];
  /** Sentences that quote a fact, each once; corrections stand by themselves. */
  readonly quotations: readonly Quotation[];
  readonly charts: readonly PlacedChart[];
  /** Ids of discrepancies. */
  readonly discrepancies: readonly string[];
  /** The newest first. */
  readonly corrections: readonly PlacedCorrection[];
};

export function evidenceOf(content: Content, dataset: Dataset, rows: readonly Row[]): Evidence {
  const usage = usageOf(content);
  const named = namedRows(content);
  const facts = rows.flatMap((row) => factsOfRow(content, dataset, row));
  const quotations = facts.flatMap((fact) => usage.facts.get(fact.address) ?? []).filter(({ text }) => text.place.collection !== 'corrections');
  const ofRows = <Value>(values: ReadonlyMap<Row, readonly Value[]>): Value[] => [...new Set(rows.flatMap((row) => values.get(row) ?? []))];
  return {
    facts,
    sources: sourcesOfRows(content, dataset, rows),
    quotations: [...new Map(quotations.map((quotation) => [`${quotation.href} ${quotation.sentence}`, quotation])).values()],
    charts: ofRows(named.charts),
    discrepancies: ofRows(named.discrepancies),
    corrections: ofRows(named.corrections).sort(([, a], [, b]) => newestFirst(a.date, b.date)),
  };
}

type NamedRows = {
  readonly charts: ReadonlyMap<Row, readonly PlacedChart[]>;
  readonly discrepancies: ReadonlyMap<Row, readonly string[]>;
  readonly corrections: ReadonlyMap<Row, readonly PlacedCorrection[]>;
};

const cache = new WeakMap<Content, NamedRows>();

/** Row to all that draws it or speaks of it, made once for all pages. */
function namedRows(content: Content): NamedRows {
  const cached = cache.get(content);
  if (cached) return cached;
  const rowOf = (address: string | undefined): Row[] => {
    const fact = address === undefined ? undefined : findFact(content, address);
    return fact ? [fact.row] : [];
  };
  const named = {
    charts: grouped(allCharts(content).flatMap((placed) => chartRows(placed.dataset, placed.chart).map((row) => [row, placed] as const))),
    discrepancies: grouped([...content.discrepancies].flatMap(([id, { facts }]) => facts.flatMap(rowOf).map((row) => [row, id] as const))),
    corrections: grouped(newestCorrections(content).flatMap((placed) => rowOf(placed[1].fact).map((row) => [row, placed] as const))),
  };
  cache.set(content, named);
  return named;
}

/** The charts that draw a row. */
export const chartsOfRow = (content: Content, row: Row): readonly PlacedChart[] => namedRows(content).charts.get(row) ?? [];

const disputes = new WeakMap<Content, ReadonlyMap<string, readonly string[]>>();

/** The ids of the discrepancies that name a fact itself: another cell of its row may be beyond dispute. */
export function discrepanciesOfFact(content: Content, address: string): readonly string[] {
  let byFact = disputes.get(content);
  if (!byFact) disputes.set(content, (byFact = grouped([...content.discrepancies].flatMap(([id, { facts }]) => facts.flatMap((fact) => findFact(content, fact) ?? []).map((fact) => [fact.address, id] as const)))));
  return byFact.get(address) ?? [];
}

/** The ids of the discrepancies that name a figure which an article quotes, in their own order. */
export function discrepanciesOfArticle(content: Content, slug: string): readonly string[] {
  const quoted = [...usageOf(content).facts].filter(([, quotations]) => quotations.some(({ text: { place } }) => place.collection === 'articles' && place.id === slug));
  const named = new Set(quoted.flatMap(([address]) => discrepanciesOfFact(content, address)));
  return [...content.discrepancies.keys()].filter((id) => named.has(id));
}

const grouped = <Key, Value>(pairs: readonly (readonly [Key, Value])[]): Map<Key, Value[]> => {
  const values = new Map<Key, Value[]>();
  for (const [key, value] of pairs) values.set(key, [...(values.get(key) ?? []), value]);
  return values;
};
