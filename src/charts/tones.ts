import type { Tone } from './scene.ts';

type Toned = { readonly names: readonly string[]; readonly hasHighlight: boolean };

/** Without a highlight, each series has a tone of its own and a single one the accent; with one, the rest stand back. */
export function toneOf({ names, hasHighlight }: Toned, { series, isHighlighted }: { readonly series: string; readonly isHighlighted: boolean }): Tone {
  if (hasHighlight) return isHighlighted ? 'accent' : 'muted';
  return names.length > 1 ? seriesTone(names.indexOf(series)) : 'accent';
}

/** The tone of one of the two points of a pair: without a highlight, the second has the accent and the first stands back. */
export function pairTone({ names, hasHighlight }: Toned, { series, isHighlighted }: { readonly series: string; readonly isHighlighted: boolean }): Tone {
  const isLeading = hasHighlight ? isHighlighted : names.indexOf(series) === 1;
  return isLeading ? 'accent' : 'muted';
}

const seriesTones = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const;

const seriesTone = (index: number): Tone => seriesTones[index % seriesTones.length]!;

/** The tone of a name beside its mark: the same, but dark enough to read. */
export const labelTone = (tone: Tone): Tone => (tone === 'muted' ? 'soft' : tone);
