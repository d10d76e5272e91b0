import { chartRows } from '../schema/encodings.ts';
import type { Correction } from '../schema/correction.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Row } from '../schema/table.ts';
import { allCharts, type Content, type PlacedChart } from './content.ts';
import { factsOfRow, findFact, sourcesOfRows, type Fact } from './facts.ts';
import { usageOf, type Quotation } from './usage.ts';

/** What the ledger knows of some rows of a dataset: their facts, their documents, and all that names them. */
export type Evidence = {
  readonly facts: readonly Fact[];
  readonly sources: readonly string[];
  /** Sentences that quote a fact, each once. */
  readonly quotations: readonly Quotation[];
  readonly charts: readonly PlacedChart[];
  /** Ids of discrepancies. */
  readonly discrepancies: readonly string[];
  readonly corrections: readonly Correction[];
};

export function evidenceOf(content: Content, dataset: Dataset, rows: readonly Row[]): Evidence {
  const usage = usageOf(content);
  const facts = rows.flatMap((row) => factsOfRow(content, dataset, row));
  const quotations = facts.flatMap((fact) => usage.facts.get(fact.address) ?? []);
  const isHere = (address: string): boolean => rows.includes(findFact(content, address)?.row as Row);
  return {
    facts,
    sources: sourcesOfRows(content, dataset, rows),
    quotations: [...new Map(quotations.map((quotation) => [`${quotation.href} ${quotation.sentence}`, quotation])).values()],
    charts: allCharts(content).filter((one) => one.dataset === dataset && chartRows(dataset, one.chart).some((row) => rows.includes(row))),
    discrepancies: [...content.discrepancies].flatMap(([id, discrepancy]) => (discrepancy.facts.some(isHere) ? [id] : [])),
    corrections: [...content.corrections.values()].filter(({ fact }) => fact !== undefined && isHere(fact)),
  };
}
