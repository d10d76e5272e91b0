import { measureOf } from '../../lib/compare.ts';
import type { Comparison } from '../../lib/compareViews.ts';
import type { Dataset } from '../../schema/dataset.ts';

/** The chosen entry of each list of the form. */
export type Choice = Readonly<Record<'measure' | 'authority' | 'with', HTMLOptionElement>>;

/** What was chosen, as something that can be drawn. The title of a measure is what its entry says. */
export function comparisonOf(dataset: Dataset, { measure, authority, with: group }: Choice, nation: string): Comparison {
  return {
    measure: { ...measureOf(dataset, measure.dataset['field']!), title: measure.text },
    authority: authority.value,
    nation,
    group: { title: group.text, authorities: group.dataset['authorities']?.split(' ') ?? [] },
  };
}
