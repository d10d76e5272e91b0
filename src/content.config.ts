import { existsSync, readFileSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { articleSchema } from './schema/article.ts';
import { correctionSchema } from './schema/correction.ts';
import { datasetSchema } from './schema/dataset.ts';
import { discrepancySchema } from './schema/discrepancy.ts';
import { siteSchema } from './schema/site.ts';
import { sourceSchema } from './schema/source.ts';
import { termSchema } from './schema/term.ts';

/** Files of one folder of `content/`; the id of an entry is its file's name without the ending. */
const files = (folder: string, ending: 'json' | 'mdx') =>
  glob({ base: `./content/${folder}`, pattern: `*.${ending}`, generateId: ({ entry }) => entry.replace(/\.(json|mdx)$/, '') });

/** A report may have no corrections: Astro's warning of an empty folder is left out. */
const maybeNone = (loader: Loader): Loader => ({
  ...loader,
  load: (context) => loader.load({ ...context, logger: Object.assign(Object.create(context.logger) as typeof context.logger, { warn: () => {} }) }),
});

/** What a code editor completes and explains front matter by; `npm run schemas` writes it. */
function describedBy(name: string): Readonly<Record<string, unknown>> {
  const file = `.vscode/schemas/${name}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}

/** Astro adds a key to object schemas, which one with rules across its keys does not allow; a pipe is left alone. */
const whole = <Schema extends z.ZodType>(schema: Schema, name: string) => z.unknown().pipe(schema).meta(describedBy(name));

export const collections = {
  articles: defineCollection({ loader: files('articles', 'mdx'), schema: whole(articleSchema, 'articles') }),
  datasets: defineCollection({ loader: files('datasets', 'json'), schema: whole(datasetSchema, 'datasets') }),
  sources: defineCollection({ loader: files('sources', 'json'), schema: whole(sourceSchema, 'sources') }),
  glossary: defineCollection({ loader: files('glossary', 'json'), schema: whole(termSchema, 'glossary') }),
  discrepancies: defineCollection({ loader: files('discrepancies', 'mdx'), schema: whole(discrepancySchema, 'discrepancies') }),
  corrections: defineCollection({ loader: maybeNone(files('corrections', 'json')), schema: whole(correctionSchema, 'corrections') }),
  site: defineCollection({ loader: glob({ base: './content', pattern: 'site.json' }), schema: whole(siteSchema, 'site') }),
};
