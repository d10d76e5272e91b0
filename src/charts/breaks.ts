import type { Annotated } from './annotations.ts';
import type { LineLayout, PlacedLine } from './lineLayout.ts';
import { lineBreaks, type Break } from './lineStops.ts';
import type { Mark } from './scene.ts';
import type { Series } from './series.ts';

/** The lines of a chart that break at one place and count the same from there on. */
type Change = { readonly position: number; readonly text: string; readonly breaks: readonly Break[] };

/** The changes of definition in order along the axis. Each is set half a step before the first point that counts something else, so that those of several lines meet. */
export function changesOf(lines: readonly PlacedLine[], { all }: Series): Change[] {
  const places = [...new Set(all.map((datum) => datum.position))].sort((a, b) => a - b);
  const changes = new Map<string, Change>();
  for (const one of lines.flatMap((line) => lineBreaks(line.data))) {
    const before = places[places.indexOf(one.to.position) - 1]!;
    const [position, text] = [(before + one.to.position) / 2, one.to.definition];
    const key = keyOf({ position, text });
    changes.set(key, { position, text, breaks: [...(changes.get(key)?.breaks ?? []), one] });
  }
  return [...changes.values()].sort((a, b) => a.position - b.position);
}

const keyOf = ({ position, text }: Pick<Change, 'position' | 'text'>): string => `${position} ${text}`;

/** The changes as notes for the band above the plot: each is named by what is counted from there on. */
export const changeNotes = (changes: readonly Change[], x: (position: number) => number): Annotated[] =>
  changes.map((change) => ({ datum: { fact: keyOf(change), annotation: change.text }, x: x(change.position), isCell: false }));

/** How far a tick reaches above and below the two ends of its line. */
const reach = 7;

/** A fine tick in each gap: up the whole plot where every line that runs on breaks there, else between the two ends; and where each begins, by the key of its note. */
export function changeTicks(changes: readonly Change[], lines: readonly PlacedLine[], { x, value, plot }: LineLayout): { readonly marks: Mark[]; readonly tops: ReadonlyMap<string, number> } {
  const spans = changes.map((change) => {
    const heights = change.breaks.flatMap(({ from, to }) => [value.y(from.value!), value.y(to.value!)]);
    const running = lines.filter(({ data }) => data.some((one) => one.value !== null && one.position < change.position) && data.some((one) => one.value !== null && one.position > change.position));
    const isWhole = change.breaks.length === running.length;
    return { change, top: isWhole ? plot.top : Math.max(plot.top, Math.min(...heights) - reach), bottom: isWhole ? plot.bottom : Math.min(plot.bottom, Math.max(...heights) + reach) };
  });
  return {
    marks: spans.map(({ change, top, bottom }): Mark => ({ kind: 'line', role: 'leader', tone: 'soft', x1: x(change.position), x2: x(change.position), y1: top, y2: bottom })),
    tops: new Map(spans.map(({ change, top }) => [keyOf(change), top])),
  };
}
