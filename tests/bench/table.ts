/** Rows of text under their headings, in columns: the first to the left, the others to the right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) => Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string => widths.map((width, column) => (column === 0 ? (cells[column] ?? '').padEnd(width) : (cells[column] ?? '').padStart(width))).join('  ').trimEnd();
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** A number with so many decimals; a dash where there is none. */
export const shown = (number: number | null | undefined, decimals = 0): string => (number === null || number === undefined || Number.isNaN(number) ? '–' : number.toFixed(decimals));

/** How many times as much the first is as the second: `1.08×`. */
export const ratio = (first: number | null | undefined, second: number | null | undefined): string => (first && second ? `${(first / second).toFixed(2)}×` : '–');
