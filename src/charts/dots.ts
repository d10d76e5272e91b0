import { extent, greatest, least, type ScaleLinear } from 'd3';
import { noteBand, noteMarks, type Annotated } from './annotations.ts';
import { plotHeight, type Frame } from './frame.ts';
import { acrossAxis, type Plot } from './plot.ts';
import type { Mark, Scene } from './scene.ts';
import { isKnown, type Datum, type KnownDatum, type Series } from './series.ts';
import { swarm } from './swarm.ts';
import { toneOf } from './tones.ts';
import { valueScale } from './valueScale.ts';

/** A swarm of dots: where each stands off the axis, and how far the dots reach above and below it. */
type Swarm = { readonly offsets: readonly number[]; readonly radius: number; readonly above: number; readonly below: number };

/** Dots along one axis, as close to it as they can be without lying on each other; the highlighted and the two ends are named above. */
export function dotsScene(series: Series, frame: Frame): Scene {
  const [known, every] = [series.data.filter(isKnown), series.all.filter(isKnown)];
  const sides = { left: edge, right: frame.width - edge };
  const scale = valueScale(every.map((datum) => datum.value), series, { range: [sides.left, sides.right], zero: 'when near' });
  const { offsets, radius, above, below } = placedSwarm(known.map((datum) => scale.y(datum.value)), frame);
  const names = namedDots(known, series, scale.y);
  const band = noteBand(names, frame);
  const plot: Plot = { ...sides, top: band.height, bottom: band.height + above + below + 2 * padding };
  const middle = plot.top + padding + above;
  const named = new Set(names.map(({ datum }) => datum.fact));
  const dots = known.map((datum, index) => dotMark(datum, { x: scale.y(datum.value), y: middle + offsets[index]!, radius: named.has(datum.fact) ? radius * 1.2 : radius }, series));
  const axis = acrossAxis(scale, plot, frame);
  const tops = new Map(dots.map((dot) => [dot.fact!, dot.y - dot.radius - 1]));
  const inFront = (dot: Mark): number => Number(named.has(dot.fact!)) + Number(dot.tone === 'accent');
  const marks = [...axis.marks, ...[...dots].sort((a, b) => inFront(a) - inFront(b)), ...noteMarks(band, tops)];
  return { width: frame.width, height: axis.bottom, fontSize: frame.fontSize, title: series.title, marks, startsAtZero: scale.startsAtZero };
}

/** Above and below a swarm. */
const padding = 10;

/** Half the largest dot stands out at either end of the axis. */
const edge = 8;

/** Dots as large as lets the swarm be no higher than a plot; where even the smallest are too many, they lie on each other. */
function placedSwarm(places: readonly number[], frame: Frame): Swarm {
  const most = plotHeight(frame) * 0.75;
  for (const radius of frame.isNarrow ? [4.5, 3.6, 2.8, 2.2] : [6, 4.8, 3.8, 3, 2.4]) {
    const swarmed = reaching(swarm(places, radius), radius);
    if (swarmed.above + swarmed.below <= most) return swarmed;
  }
  const crowded = swarm(places, 2.2);
  const [low = 0, high = 0] = extent(crowded);
  return reaching(crowded.map((offset) => (offset * most) / (high - low)), 2.2);
}

function reaching(offsets: readonly number[], radius: number): Swarm {
  const [low = 0, high = 0] = extent(offsets);
  return { offsets, radius, above: radius * 1.2 - low, below: radius * 1.2 + high };
}

/** As many names as stand clearly above the dots. */
const mostNames = 5;

/** The dots that carry a name: with annotations and highlighted ones first, then the two ends; all of them where they are few. */
function namedDots(known: readonly KnownDatum[], series: Series, x: ScaleLinear<number, number>): Annotated[] {
  const value = (datum: KnownDatum) => datum.value;
  const ends = [least(known, value), greatest(known, value)].filter((datum) => datum !== undefined);
  const chosen = [...known.filter((datum) => datum.annotation !== ''), ...known.filter((datum) => datum.isHighlighted), ...ends, ...(known.length <= mostNames ? known : [])];
  return [...new Set(chosen)].slice(0, mostNames).map((datum) => ({
    datum: { fact: datum.fact, annotation: [dotName(datum, known, ends), datum.annotation].filter(Boolean).join('. ') },
    x: x(datum.value),
    isStrong: series.hasHighlight && datum.isHighlighted,
  }));
}

/** `Birmingham: 31.9%`; and `12 at 0%` for an end that is not one dot alone. */
function dotName(datum: KnownDatum, known: readonly KnownDatum[], ends: readonly KnownDatum[]): string {
  const tied = known.filter((one) => one.value === datum.value).length;
  const isShared = tied > 1 && known.length > mostNames && ends.includes(datum) && !datum.isHighlighted && datum.annotation === '';
  return isShared ? `${tied} at ${datum.valueText}` : `${datum.category}: ${datum.valueText}`;
}

function dotMark(datum: Datum, at: { readonly x: number; readonly y: number; readonly radius: number }, series: Series): Extract<Mark, { kind: 'circle' }> {
  const { fact, label, disputed } = datum;
  return { kind: 'circle', role: 'dot', tone: toneOf(series, datum), fact, label, ...(disputed && { disputed }), ...at, paint: disputed ? 'outline' : 'fill' };
}
