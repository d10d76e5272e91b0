import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
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

/** Astro adds a key to object schemas, which one with rules across its keys does not allow; a pipe is left alone. */
const whole = <Schema extends z.ZodType>(schema: Schema) => z.unknown().pipe(schema);

export const collections = {
  articles: defineCollection({ loader: files('articles', 'mdx'), schema: whole(articleSchema) }),
  datasets: defineCollection({ loader: files('datasets', 'json'), schema: whole(datasetSchema) }),
  sources: defineCollection({ loader: files('sources', 'json'), schema: whole(sourceSchema) }),
  glossary: defineCollection({ loader: files('glossary', 'json'), schema: whole(termSchema) }),
  discrepancies: defineCollection({ loader: files('discrepancies', 'mdx'), schema: whole(discrepancySchema) }),
  corrections: defineCollection({ loader: files('corrections', 'json'), schema: whole(correctionSchema) }),
  site: defineCollection({ loader: glob({ base: './content', pattern: 'site.json' }), schema: whole(siteSchema) }),
};
