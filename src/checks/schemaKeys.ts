import type { z } from 'astro/zod';
import type { Path } from './documents.ts';

type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
};

const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** The keys that an object at `path` may have, by its schema; none where the schema does not say. */
export function keysAt(schema: z.ZodType, data: unknown, path: Path): string[] {
  const def = defOf(schema);
  if (def.innerType) return keysAt(def.innerType, data, path);
  if (def.type === 'pipe') return [def.in, def.out].flatMap((one) => (one ? keysAt(one, data, path) : []));
  if (def.options) return [...new Set(optionsFor(def, data).flatMap((option) => keysAt(option, data, path)))];
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(def.shape ?? {});
  const inner = def.shape ? (Object.hasOwn(def.shape, key) ? def.shape[key] : undefined) : (def.element ?? def.valueType);
  return inner ? keysAt(inner, valueOf(data, key), rest) : [];
}

const valueOf = (data: unknown, key: string | number): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? (data as Record<string | number, unknown>)[key] : undefined;

/** The one option that a chart's `kind` chooses, or all of them. */
function optionsFor({ options = [], discriminator }: Def, data: unknown): readonly z.ZodType[] {
  if (discriminator === undefined) return options;
  const value = valueOf(data, discriminator);
  const chosen = options.filter((option) => (defOf(defOf(option).shape![discriminator]!) as unknown as { values: unknown[] }).values.includes(value));
  return chosen.length > 0 ? chosen : options;
}
