import { bindingProblem } from '../lib/binding.ts';
import type { Fact } from '../lib/facts.ts';
import type { Figure } from '../lib/figures.ts';

/** How a cell agrees with a typed figure: as it stands, when the sentence says that it is rounded, or not. */
export type Agreement = 'same' | 'rounded' | 'other';

/** How a cell agrees with a figure that stands alone, whichever way a sentence around it would go. */
export function agreement(figure: Figure, fact: Fact): Agreement {
  if (!mayAgree(figure, fact)) return 'other';
  const agrees = (before: string): boolean => bindingProblem(figure.text, fact, { before, after: '' }) === undefined;
  if (agrees('') || agrees('fell by ')) return 'same';
  return agrees('about ') || agrees('fell by about ') ? 'rounded' : 'other';
}

/** Whether a cell comes near enough to a figure to be compared in earnest; spares most cells the reading of the words. */
export function mayAgree({ low, high, form }: Figure, { value, unit }: Fact): boolean {
  if (Array.isArray(value)) return true;
  if (typeof value !== 'number') return false;
  if (form === 'fraction' || form === 'multiple' || low === 0 || value === 0) return true;
  const [from, to] = [Math.min(Math.abs(low), Math.abs(high)) * 0.88, Math.max(Math.abs(low), Math.abs(high)) * 1.12]; // no hedge reaches further
  return [value, value * unit.scale, value * 100].some((one) => Math.abs(one) >= from && Math.abs(one) <= to);
}
