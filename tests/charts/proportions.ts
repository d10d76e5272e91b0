import { group, max, min, rollup, sum } from 'd3';
import type { Mark, Scene } from '../../src/charts/index.ts';
import type { Chart, ChartOf } from '../../src/schema/chart.ts';
import { chartRows, encodedField, measureName } from '../../src/schema/encodings.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { rowKey, type Row } from '../../src/schema/table.ts';
import { oneLine } from '../../src/schema/words.ts';
import { flatMarks } from './layout.ts';

/** A row that has a mark: its number, and where and how large its mark is. */
type Drawn = { readonly row: Row; readonly fact: string; readonly facet: unknown; readonly value: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What is wrong with the order, the sums and the proportions of a drawing of the chart called `chart`, in words. */
export function proportionFaults(dataset: Dataset, scene: Scene): string[] {
  const chart = dataset.charts['chart']!;
  const marks = new Map(flatMarks(scene.marks).flatMap((mark) => (mark.kind !== 'text' && mark.fact !== undefined ? [[mark.fact, mark] as const] : [])));
  const facts = chartRows(dataset, chart).map((row) => ({ row, fact: `${dataset.name}/${rowKey(dataset, row)}#${measureName(chart)}` }));
  const drawn = facts.flatMap(({ row, fact }) => (marks.has(fact) ? [drawnRow(row, fact, marks.get(fact)!, scene, chart)] : []));
  const missing = facts.filter(({ row, fact }) => isKnown(chart, row) && !marks.has(fact)).map(({ fact }) => `${fact} has no mark`);
  return [...(isWhole(chart, drawn) ? missing : []), ...kindFaults(dataset, chart, drawn)].slice(0, 3);
}

/** Areas on top of each other leave out places at which the height of the stack is not known. */
const isWhole = (chart: Chart, drawn: readonly Drawn[]): boolean => chart.kind !== 'area' || chart.stack === false || new Set(drawn.map(({ row }) => chart.series && row[chart.series])).size < 2;

const isKnown = (chart: Chart, row: Row): boolean =>
  row[measureName(chart)] != null && (chart.kind !== 'scatter' || row[chart.x] != null) && (chart.kind !== 'column' && chart.kind !== 'line' && chart.kind !== 'area' ? true : row[chart.x] != null);

function drawnRow(row: Row, fact: string, mark: Mark, scene: Scene, chart: Chart): Drawn {
  const facet = chart.facet && row[chart.facet];
  const value = Number(row[measureName(chart)]);
  const [x, y] = 'x' in mark ? [mark.x, mark.y] : [0, 0];
  if (mark.kind === 'rect') return { row, fact, facet, value, x, y, width: mark.width, height: mark.height };
  const rects = mark.kind === 'group' ? rectsOf(scene.marks, fact) : [];
  const outline = rects.some((rect) => rect.paint === 'outline') ? 1.5 : 0;
  const sizes = { width: sum(rects, (rect) => rect.width + outline), height: sum(rects, (rect) => rect.height + outline) };
  return { row, fact, facet, value, x: rects.length > 0 ? x + rects[0]!.x - outline / 2 : x, y: rects.length > 0 ? y + rects[0]!.y - outline / 2 : y, ...sizes };
}

/** The rectangles within the group that stands for a cell. */
const rectsOf = (marks: readonly Mark[], fact: string): Extract<Mark, { kind: 'rect' }>[] =>
  marks.flatMap((mark) => (mark.kind !== 'group' ? [] : mark.fact === fact ? rectsIn(mark.marks) : rectsOf(mark.marks, fact)));

const rectsIn = (marks: readonly Mark[]): Extract<Mark, { kind: 'rect' }>[] => marks.flatMap((mark) => (mark.kind === 'group' ? rectsIn(mark.marks) : mark.kind === 'rect' ? [mark] : []));

function kindFaults(dataset: Dataset, chart: Chart, drawn: readonly Drawn[]): string[] {
  switch (chart.kind) {
    case 'bar':
      return [...ratioFaults(drawn, 'width'), ...(chart.sort === 'none' ? rowOrderFaults(drawn, chart, chartRows(dataset, chart)) : [])];
    case 'column':
      return chart.stack === 'share' && chart.series ? shareFaults(drawn) : ratioFaults(drawn, 'height');
    case 'line':
      return scaleFaults(drawn, 'y', ({ value }) => value);
    case 'area':
      return isWhole(chart, drawn) ? scaleFaults(drawn, 'y', ({ value }) => value) : stackFaults(drawn, chart.stack);
    case 'dumbbell':
    case 'dots':
      return scaleFaults(drawn, 'x', ({ value }) => value);
    case 'slope':
      return scaleFaults(drawn, 'y', ({ value }) => value);
    case 'scatter':
      return [...scaleFaults(drawn, 'y', ({ value }) => value), ...scaleFaults(drawn, 'x', ({ row }) => Number(row[chart.x]))];
    case 'waffle':
      return ratioFaults(drawn, 'width', 1.6);
    case 'timeline':
      return [...group(drawn, ({ facet }) => facet).values()].flatMap((part) => orderFaults(part, 'y', ({ row }) => Date.parse(String(row[encodedField(chart, 'x')!]))));
    default:
      return [];
  }
}

/** Rows whose categories do not stand in the order in which the rows first name them. */
const rowOrderFaults = (drawn: readonly Drawn[], { y }: ChartOf<'bar'>, rows: readonly Row[]): string[] =>
  [...group(drawn, ({ facet }) => facet).values()].flatMap((own) => {
    const nameOf = (row: Row): string => oneLine(String(row[y]));
    const names = [...new Set(rows.map(nameOf))];
    return orderFaults(own, 'y', ({ row }) => names.indexOf(nameOf(row)));
  });

/** Marks that do not stand in the order of `rank`. */
const orderFaults = (drawn: readonly Drawn[], at: 'x' | 'y', rank: (one: Drawn, index: number) => number): string[] => {
  const inOrder = drawn.map((one, index) => ({ one, rank: rank(one, index) })).sort((a, b) => a.rank - b.rank);
  return inOrder.flatMap(({ one, rank: own }, index) => (index > 0 && own > inOrder[index - 1]!.rank && one[at] < inOrder[index - 1]!.one[at] - tolerance ? [`${one.fact} stands before ${inOrder[index - 1]!.one.fact}`] : []));
};

/** Numbers are rounded to hundredths, and an outline is never thinner than itself. */
const tolerance = 0.04;

/** Lengths that are not in the proportion of their values. */
function ratioFaults(drawn: readonly Drawn[], size: 'width' | 'height', off = tolerance): string[] {
  const largest = drawn.reduce<Drawn | undefined>((most, one) => (!most || Math.abs(one.value) > Math.abs(most.value) ? one : most), undefined);
  if (!largest || largest.value === 0) return drawn.filter((one) => one[size] > 1.6).map(({ fact }) => `${fact} is zero and has a length`);
  const each = largest[size] / Math.abs(largest.value);
  return drawn.filter((one) => Math.abs(one[size] - each * Math.abs(one.value)) > off + 1.55 * Number(one.row['status'] === 'disputed' && one[size] <= 1.6)).map((one) => `the ${size} of ${one.fact} is ${one[size]}, and ${each * Math.abs(one.value)} is in proportion`);
}

/** Places of marks that are not in proportion to `measure`, in one of the small charts or between them. */
function scaleFaults(drawn: readonly Drawn[], at: 'x' | 'y', measure: (one: Drawn) => number): string[] {
  const parts = [...group(drawn, ({ facet }) => facet).values()].map((part) => ({ part, low: least(part, measure), high: least(part, (one) => -measure(one)) }));
  const scaled = parts.map(({ part, low, high }) => ({ part, low, each: measure(high) === measure(low) ? undefined : (high[at] - low[at]) / (measure(high) - measure(low)) }));
  const widest = scaled.reduce((most, one) => (one.each !== undefined && spread(one.part, measure) > spread(most.part, measure) ? one : most), scaled[0]!);
  return scaled.flatMap(({ part, low }) =>
    part.filter((one) => Math.abs(one[at] - low[at] - (widest.each ?? 0) * (measure(one) - measure(low))) > 2 * tolerance).map((one) => `${one.fact} stands at ${one[at]}, and ${low[at] + (widest.each ?? 0) * (measure(one) - measure(low))} is in proportion`),
  );
}

const least = (part: readonly Drawn[], measure: (one: Drawn) => number): Drawn => part.reduce((most, one) => (measure(one) < measure(most) ? one : most));
const spread = (part: readonly Drawn[], measure: (one: Drawn) => number): number => max(part, measure)! - min(part, measure)!;

/** Columns of shares that are not all of one height, or whose parts are not in proportion. */
function shareFaults(drawn: readonly Drawn[]): string[] {
  const columns = [...group(drawn, ({ facet, x, width, row }) => JSON.stringify([facet, Math.round(x + width / 2), String(row['place'])])).values()].filter((column) => sum(column, ({ value }) => value) > 0);
  const whole = max(columns, (column) => sum(column, ({ height }) => height)) ?? 0;
  return columns.flatMap((column) => column.filter((one) => Math.abs(one.height - (whole * one.value) / sum(column, ({ value }) => value)) > 0.1 * column.length + 1.6 * columns.flat().filter(({ row }) => row['status'] === 'disputed').length).map((one) => `${one.fact} is ${one.height} of ${whole} high, and is ${one.value} of ${sum(column, ({ value }) => value)}`));
}

/** Stacks whose height is not in proportion to their sum. */
function stackFaults(drawn: readonly Drawn[], stack: boolean | 'share'): string[] {
  const tops = [...rollup(drawn, (part) => ({ y: min(part, ({ y }) => y)!, total: stack === 'share' ? Math.sign(sum(part, ({ value }) => value)) : sum(part, ({ value }) => value), one: part[0]! }), ({ facet }) => facet, ({ x }) => x).values()].flatMap((part) => [...part.values()]);
  return scaleFaults(tops.map(({ y, total, one }) => ({ ...one, y, value: total })), 'y', ({ value }) => value);
}
