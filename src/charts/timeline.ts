import type { Events } from './events.ts';
import type { Frame } from './frame.ts';
import type { Mark, Scene } from './scene.ts';
import { symbolMark } from './symbol.ts';
import { hangingBaseline, middleToBaseline, textMark } from './text.ts';
import { dateText, timelineLayout, type PlacedEvent, type PlacedYear, type TimelineLayout } from './timelineLayout.ts';
import { toneOf } from './tones.ts';

/** Events down the page in the order of time, each with its mark on the rail of its lane. */
export function timelineScene(events: Events, frame: Frame): Scene {
  const layout = timelineLayout(events, frame);
  const marks: Mark[] = [
    ...layout.years.map((year) => yearMark(year, frame)),
    ...railMarks(events, layout),
    ...layout.events.map((event) => eventMark(event, events, layout, frame)),
  ];
  return { width: frame.width, height: layout.height, fontSize: frame.fontSize, title: events.title, marks, startsAtZero: true };
}

/** A year begins with a rule, and its name stands over the dates, clear of the rails. */
const yearMark = ({ year, top }: PlacedYear, frame: Frame): Mark => ({
  kind: 'group',
  role: 'panel',
  tone: 'ink',
  x: 0,
  y: top,
  marks: [
    { kind: 'line', role: 'grid', tone: 'faint', x1: 0, x2: frame.width, y1: 0, y2: 0 },
    textMark({ role: 'heading', tone: 'soft', x: 0, y: hangingBaseline(frame.fontSize * 0.45, frame), lines: [String(year)], isStrong: true }),
  ],
});

/** A rail from the first event of its lane to the last. */
const railMarks = ({ names }: Events, { columns, events }: TimelineLayout): Mark[] =>
  names.flatMap((_, lane): Mark[] => {
    const own = events.filter((event) => event.lane === lane);
    const x = columns.rail(lane);
    return own.length < 2 ? [] : [{ kind: 'line', role: 'rail', tone: 'faint', x1: x, x2: x, y1: own[0]!.top, y2: own.at(-1)!.top }];
  });

/** An event in a frame of its own, whose top is the baseline of its first line. */
function eventMark({ event, lane, lines, notes, top }: PlacedEvent, events: Events, { columns }: TimelineLayout, frame: Frame): Mark {
  const { fact, label, disputed, isHighlighted } = event;
  const x = columns.texts;
  const marks = [
    symbolMark(lane, { role: 'point', tone: toneOf(events, event), fact, label, ...(disputed && { disputed }), x: columns.rail(lane), y: -middleToBaseline(frame) }),
    textMark({ role: 'caption', tone: 'soft', x: columns.dates, y: 0, lines: [dateText(event, frame)], anchor: 'end' }),
    textMark({ role: 'label', fact, x, y: 0, lines, isStrong: isHighlighted }),
    ...(notes.length > 0 ? [textMark({ role: 'annotation', tone: 'soft', fact, x, y: lines.length * frame.lineHeight, lines: notes })] : []),
  ];
  return { kind: 'group', role: 'panel', tone: 'ink', x: 0, y: hangingBaseline(top, frame), marks };
}
