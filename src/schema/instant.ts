import type { CellValue } from './table.ts';

/** Milliseconds since 1970 of `2010-12-01`, `2010-12` or a date with a time, read as UTC where it names no zone. */
export const milliseconds = (value: CellValue | undefined): number => Date.parse(/T[\d:.]+$/.test(String(value)) ? `${String(value)}Z` : String(value));

/** The first moment of a year from 1 to 9999. */
export const startOfYear = (year: number): number => Date.parse(`${String(year).padStart(4, '0')}-01-01`);
