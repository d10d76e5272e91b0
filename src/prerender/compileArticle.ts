import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import { markdown, mdxOptions } from '../markdown/markdown.ts';

/** A step of `@astrojs/mdx` in the bundler: the code of a module in, the code out. */
type Step = { readonly transform: { readonly handler: (this: unknown, code: string, id: string) => { readonly code: string } | Promise<{ readonly code: string }> } };

/** Compiles MDX files as a build does, with the steps that `@astrojs/mdx` gives the bundler. `root` is the folder of the project, `base` that of the site. */
export async function articleCompiler(root: string, base: string): Promise<(file: string) => Promise<string>> {
  const folder = pathToFileURL(`${root}/`);
  const config = { root: folder, srcDir: new URL('src/', folder), base, trailingSlash: 'always', markdown: { gfm: false, smartypants: true, ...markdown(base) } };
  let steps: readonly Step[] = [];
  const { hooks } = mdx(mdxOptions) as unknown as { readonly hooks: Record<'astro:config:setup' | 'astro:config:done', (told: object) => Promise<void>> };
  const nothing = (): void => undefined;
  await hooks['astro:config:setup']({ config, addPageExtension: nothing, addContentEntryType: nothing, addRenderer: nothing, updateConfig: ({ vite }: { readonly vite: { readonly plugins: readonly Step[] } }) => (steps = vite.plugins) });
  await hooks['astro:config:done']({ config, logger: console });
  return async (file) => {
    const path = join(root, file);
    let code = readFileSync(path, 'utf8');
    for (const { transform } of steps) code = (await transform.handler.call({ environment: { name: 'prerender' } }, code, path)).code;
    return code;
  };
}
