import type { Mark } from '../charts/index.ts';
import type { Attributes, Pen } from '../charts/svg.ts';
import type { Palette } from './palette.ts';

/**
 * The looks of a mark as attributes of its element, which every program that reads SVG understands. They are the rules of
 * `styles/chart.css` in the light theme, in the same order; a test in a browser compares the two.
 */
export function dressIn({ paper, tones }: Palette): Pen['dress'] {
  return (mark, group) => {
    if (mark.kind === 'group') return {};
    const tone = tones[mark.tone];
    if (mark.kind === 'text') return { fill: tone, 'font-weight': mark.isStrong ? 600 : undefined, ...(hasRim(mark) && rim(paper)) };
    if (mark.kind === 'line') return { stroke: tone, 'stroke-width': { axis: 1.25, rail: 2 }[mark.role as string] ?? 1, ...seam(mark, paper) };
    const isHollow = mark.kind === 'circle' || (mark.kind === 'path' && group?.disputed === true && group.role === 'point');
    return {
      ...(mark.paint === 'fill' ? { fill: tone } : { fill: isHollow ? paper : 'none', stroke: tone, 'stroke-width': 1.5, 'stroke-linejoin': 'round' }),
      ...seam(mark, paper),
      'fill-opacity': mark.role === 'wash' ? 0.16 : undefined,
    };
  };
}

/** A seam of paper between neighbouring marks. */
function seam(mark: Mark, paper: string): Attributes {
  const isFilled = 'paint' in mark && mark.paint === 'fill';
  if (mark.kind === 'rect' && mark.role === 'mark' && isFilled) return { stroke: paper, 'stroke-width': 0.75 };
  return mark.role === 'layer' || (mark.role === 'dot' && isFilled) ? { stroke: paper, 'stroke-width': 1 } : {};
}

/** Texts that may lie over lines keep a rim of paper. */
const hasRim = ({ role, tone }: Mark): boolean => ['value', 'label', 'annotation'].includes(role) && tone !== 'on-mark';

const rim = (paper: string): Attributes => ({ stroke: paper, 'stroke-width': 3, 'stroke-linejoin': 'round' });
