import type { Field } from './field.ts';

/** Fields that mean the same in every dataset, and the type each must have. */
export const reservedFields: Readonly<Record<string, Field['type']>> = {
  source: 'string',
  locator: 'string',
  note: 'string',
  status: 'string',
  derivation: 'object',
  approximate: 'boolean',
  unit: 'string',
  precision: 'string',
};

const numeric: readonly Field['type'][] = ['number', 'integer'];
export const isNumericField = (field: Field): boolean => numeric.includes(field.type);

const dated: readonly Field['type'][] = ['date', 'datetime', 'year', 'yearmonth'];
export const isDatedField = (field: Field): boolean => dated.includes(field.type);

/** The values that a field allows, in their order; none where it declares no categories. */
export const categoryValues = ({ categories = [] }: Field): (string | number)[] => categories.map((one) => (typeof one === 'object' ? one.value : one));

/** The label that an ordered or coded field declares for a value. */
export const categoryLabel = ({ categories }: Field, value: unknown): string | undefined => categories?.flatMap((one) => (typeof one === 'object' && one.value === value ? [one.label] : []))[0];

/** Whether the values of a field have an order, so that a heat chart shades them: numbers, and categories unless they say that they have none. */
export const isShaded = (field: Field): boolean => (field.categories ? field.categoriesOrdered !== false : isNumericField(field));
