import type { z } from 'astro/zod';
import { expect, test } from 'vitest';

/** What an editor writes, and what the code is given. */
export type Case = readonly [name: string, raw: unknown, normalised: unknown];

/** Each raw form is read as its normalised form, and the normalised form as itself. */
export function readsCases(schema: z.ZodType, cases: readonly Case[]): void {
  test.each(cases)('%s', (_, raw, normalised) => {
    expect(schema.parse(raw)).toEqual(normalised);
    expect(schema.parse(normalised)).toEqual(normalised);
  });
}

/** Each raw form is refused: key and words of every issue. */
export function refusesCases(schema: z.ZodType, cases: readonly (readonly [name: string, raw: unknown, issues: readonly string[]])[]): void {
  test.each(cases)('%s is refused', (_, raw, issues) => {
    expect(schema.safeParse(raw).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(issues);
  });
}
