import { z } from 'astro/zod';

/** What can be said of a row: a source states it, we worked it out, or sources disagree. */
export const rowStatuses = ['stated', 'derived', 'disputed'] as const;

/** The arithmetic a derived row may name: operands to value. Percent changes run from the first operand to the second. */
export const operations: Readonly<Record<string, { readonly operands: 'two' | 'many'; readonly compute: (values: readonly number[]) => number }>> = {
  sum: { operands: 'many', compute: (values) => values.reduce((total, value) => total + value, 0) },
  difference: { operands: 'two', compute: ([a, b]) => a! - b! },
  ratio: { operands: 'two', compute: ([a, b]) => a! / b! },
  percentChange: { operands: 'two', compute: ([from, to]) => ((to! - from!) / Math.abs(from!)) * 100 },
  mean: { operands: 'many', compute: (values) => values.reduce((total, value) => total + value, 0) / values.length },
};

const names = Object.keys(operations);

/** How a derived row comes out of others: `{"sum": ["a#posts", "b#posts"]}`. */
export const derivationSchema = z.record(z.string(), z.array(z.string())).superRefine((derivation, context) => {
  const [name, ...others] = Object.keys(derivation);
  const operation = name !== undefined && Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!operation || others.length > 0) {
    context.addIssue({ code: 'custom', message: `must have one key, which is one of ${names.join(', ')}` });
    return;
  }
  const count = derivation[name!]!.length;
  if (operation.operands === 'two' ? count !== 2 : count < 2)
    context.addIssue({ code: 'custom', message: `must give ${operation.operands === 'two' ? 'two' : 'two or more'} operands to "${name}", not ${count}` });
});
