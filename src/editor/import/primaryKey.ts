import type { Field } from '../../schema/field.ts';
import { isDatedField, isNumericField } from '../../schema/fieldKinds.ts';
import type { CellValue } from '../../schema/table.ts';

/** A column as far as a key is concerned. */
export type KeyColumn = { readonly field: Field; readonly values: readonly CellValue[] };

const longest = 80;
const fewest = 20;

/** Index, and index of the first, of each row whose values in these columns were there before, at most `enough`. Capitals make no difference, as in the paths of pages. */
export function repeatedRows(columns: readonly KeyColumn[], enough = Infinity): (readonly [index: number, first: number])[] {
  const seen = new Map<string, number>();
  const repeats: [number, number][] = [];
  for (let index = 0; index < (columns[0]?.values.length ?? 0) && repeats.length < enough; index += 1) {
    const key = JSON.stringify(columns.map(({ values }) => String(values[index]).toLowerCase()));
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else repeats.push([index, first]);
  }
  return repeats;
}

const isWhole = ({ values }: KeyColumn): boolean => values.every((value) => value !== null && String(value).length <= longest && !String(value).includes('\n'));

/** Fields that name rows: texts, dates and years; a number only where it is called an id, a code or the like. A note names nothing. */
const canName = ({ field }: KeyColumn): boolean =>
  !['note', 'notes', 'source', 'locator', 'unit'].includes(field.name) && (field.type === 'string' || isDatedField(field) || (isNumericField(field) && field.unit === undefined && /(?:^|_)(?:id|code|ref|reference|no|number)(?:_|$)/.test(field.name)));

/** Every shortest choice of columns whose values tell all rows apart, the best first: one column, else two, else three. */
export function keyCandidates(columns: readonly KeyColumn[]): string[][] {
  const usable = columns.filter((column) => canName(column) && isWhole(column)).slice(0, fewest);
  for (const choices of [usable.map((column) => [column]), pairs(usable), triples(usable)]) {
    const keys = choices.filter(isKey).map((choice) => choice.map(({ field }) => field.name));
    if (keys.length > 0) return keys.sort((a, b) => Number(b[0] === 'id') - Number(a[0] === 'id'));
  }
  return [];
}

const isKey = (choice: readonly KeyColumn[]): boolean => repeatedRows(choice, 1).length === 0;

const pairs = (columns: readonly KeyColumn[]): KeyColumn[][] => columns.flatMap((a, index) => columns.slice(index + 1).map((b) => [a, b]));

const triples = (columns: readonly KeyColumn[]): KeyColumn[][] => columns.flatMap((a, index) => pairs(columns.slice(index + 1)).map((pair) => [a, ...pair]));
