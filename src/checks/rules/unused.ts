import { findFact, operandAddress, sourcesOfRows } from '../../lib/facts.ts';
import { chartRows } from '../../schema/encodings.ts';
import { rowKey } from '../../schema/table.ts';
import type { Desk, Finding, Rule } from '../desk.ts';

/** `unused`: rows that nothing quotes, draws, compares or tells in the timeline, charts that nothing shows, terms and sources that nothing cites. A warning. */
export const unused: Rule = (desk) => [...unusedRows(desk), ...unusedCharts(desk), ...unusedEntries(desk)];

const finding = (what: string, text: string, mend: string): Finding => ({ rule: 'unused', severity: 'warning', text, message: `${what} "${text}" is used nowhere.`, mend });

const targets = ({ texts }: Desk, kind: string): string[] => texts.flatMap(({ references }) => references.filter((reference) => reference.kind === kind).map(({ target }) => target));

/** `dataset/row` of every row that is quoted, stands in a discrepancy or a correction, or is an operand of another. */
function quotedRows(desk: Desk): Set<string> {
  const { content } = desk;
  const operands = [...content.datasets.values()].flatMap((dataset) =>
    dataset.data.flatMap((row) => Object.values((row.derivation ?? {}) as Record<string, string[]>).flat().map((operand) => operandAddress(dataset, operand))),
  );
  const named = [...content.discrepancies.values()].flatMap(({ facts }) => facts);
  const corrected = [...content.corrections.values()].flatMap(({ fact }) => fact ?? []);
  return new Set([...targets(desk, 'fact'), ...named, ...corrected, ...operands].flatMap((address) => findFact(content, address) ?? []).map(({ dataset, rowKey: key }) => `${dataset.name}/${key}`));
}

function unusedRows(desk: Desk) {
  const quoted = quotedRows(desk);
  const { compare, timeline } = desk.content.site;
  const shown = new Set([...(compare?.measures ?? []), ...(timeline?.events ?? [])].map(({ dataset }) => dataset));
  return [...desk.content.datasets].filter(([id]) => !shown.has(id)).flatMap(([id, dataset]) => {
    const drawn = new Set(Object.values(dataset.charts).flatMap((chart) => chartRows(dataset, chart)));
    return dataset.data.flatMap((row, index) => {
      const key = rowKey(dataset, row);
      return drawn.has(row) || quoted.has(`${id}/${key}`) ? [] : [desk.problem({ collection: 'datasets', id, path: ['data', index] }, finding('The row', key, 'Quote it, draw it, or delete it.'))];
    });
  });
}

function unusedCharts(desk: Desk) {
  const shown = new Set([...targets(desk, 'chart'), desk.content.site.lead.chart]);
  return [...desk.content.datasets].flatMap(([file, { charts }]) =>
    Object.keys(charts)
      .filter((id) => !shown.has(id))
      .map((id) => desk.problem({ collection: 'datasets', id: file, path: ['charts', id] }, finding('The chart', id, `Show it with <Chart id="${id}" />, or delete it.`))),
  );
}

function unusedEntries(desk: Desk) {
  const { content } = desk;
  const cited = new Set([
    ...targets(desk, 'source'),
    ...[...content.datasets.values()].flatMap((dataset) => [...(dataset.sources ?? []), ...sourcesOfRows(content, dataset)]),
    ...[...content.glossary.values()].flatMap(({ source }) => source),
    ...content.site.help.map(({ source }) => source),
  ]);
  const explained = new Set(targets(desk, 'term'));
  return [
    ...[...content.sources.keys()].filter((id) => !cited.has(id)).map((id) => desk.problem({ collection: 'sources', id, path: [] }, finding('The source', id, 'Cite it with [words](source:…), name it in a row, or delete it.'))),
    ...[...content.glossary.keys()].filter((id) => !explained.has(id)).map((id) => desk.problem({ collection: 'glossary', id, path: [] }, finding('The term', id, 'Link it with [words](term:…), or delete it.'))),
  ];
}
