import { routes } from './routes.ts';
import type { PrintedTable } from './tables.ts';

/** An address of a fact, or of its place in the evidence, with one sign between all its parts: as `client/marks.ts` compares them. */
const flat = (address: string): string => address.replace(/.*evidence.|\W+(at-)?|_/g, '/');

/**
 * What the script of a page reads out of a printed table about a cell, given its full address: the column where there are several of numbers, the words of
 * the row, the number. `client/marks.ts` does the same with the cells of the page, so that a mark need not say it again; the two are held together by
 * `tests/browser/markWords.test.ts`.
 */
export function tableWords({ columns, rows }: PrintedTable): (address: string) => string | undefined {
  const isOneOfMany = columns.filter(({ isNumber }, index) => index > 0 && isNumber).length > 1;
  const words = new Map<string, string>();
  for (const row of rows) {
    const names = row.filter((_, index) => index === 0 || !columns[index]!.isNumber).map(({ text }) => text);
    for (const [index, { fact, text }] of row.entries()) {
      if (fact && index > 0) words.set(flat(routes.fact(fact)), `${[...(isOneOfMany ? [columns[index]!.title] : []), ...names].join(', ')}: ${text}`);
    }
  }
  return (address) => words.get(flat(`/${address}`));
}
