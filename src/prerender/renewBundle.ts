import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify, unflatten } from 'devalue';
import { ownFolder } from '../cache/cached.ts';
import { differences, manifestOf } from '../checks/manifest.ts';
import type { Bundle } from './bundle.ts';
import { articleCompiler } from './compileArticle.ts';
import type { KeptBundle } from './keptBundle.ts';

/** Entries of one collection as Astro keeps them; other keys are left as they are. */
type Entries = Map<string, { readonly body?: string }>;

/** Slug to body. */
type Bodies = ReadonlyMap<string, string>;

/** What a module of the runtime of JSX is called by in a bundle: `import { n as createVNode, … } from "./jsx-runtime_….mjs"`. */
const runtimeImport = /^import \{ (\w+) as createVNode, (\w+) as Fragment, (\w+) as __astro_tag_component__ \} from "(\.\/[\w.-]+)";/;
/** No line of compiled prose begins so but an import: line breaks in its texts are escaped. */
const anyImport = /^(\s*import\s[^;'"]*?from\s*)['"]([^'"]+)['"]/gm;
const runtimes = new Set(['astro/jsx-runtime', 'astro/runtime/server/index.js']);

/**
 * The bundle of the last build with the bodies of `changed` articles in it, in a folder of its own; `bodies` are those of all articles now. Nothing where the bundle is
 * damaged, or has anything in it that is not as it was when this was written: then the whole site is to be built.
 */
export async function renewBundle(kept: KeptBundle, { root, base, bodies, changed }: { readonly root: string; readonly base: string; readonly bodies: Bodies; readonly changed: readonly string[] }): Promise<{ readonly bundle: Bundle; close(): void } | undefined> {
  const [folder, renewed] = [join(ownFolder, 'bundle'), join(ownFolder, 'renewed-bundle')];
  const { files } = kept.files;
  if (differences(kept.files, manifestOf(folder, kept.files)).length > 0) return undefined;
  const chunks = files.map(({ path }) => path).filter((path) => /^chunks\/[^/]+\.mjs$/.test(path));
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const made = new Map<string, string>();

  const store = chunks.filter((path) => path.startsWith('chunks/_astro_data-layer-content_'));
  const data = store.length === 1 && (await withBodies(join(folder, store[0]!), bodies, changed));
  if (!data) return undefined;
  made.set(store[0]!, data);

  const compile = await articleCompiler(root, base);
  for (const slug of changed) {
    const file = `content/articles/${slug}.mdx`;
    const own = chunks.filter((path) => path.startsWith(`chunks/${slug}_`) && read(path).includes(`\n// ${file}\n`));
    const [, node, fragment, tag, runtime] = (own.length === 1 && runtimeImport.exec(read(own[0]!))) || [];
    const code = await compile(file);
    if (!runtime || [...code.matchAll(anyImport)].some(([, , from]) => !runtimes.has(from!))) return undefined;
    made.set('chunks/runtime-of-prose.mjs', `export { ${node} as jsx, ${node} as jsxs, ${fragment} as Fragment, ${tag} as __astro_tag_component__ } from "${runtime}";\n`);
    made.set(own[0]!, code.replaceAll(anyImport, '$1"./runtime-of-prose.mjs"'));
  }

  rmSync(renewed, { recursive: true, force: true });
  for (const inside of new Set(files.map(({ path }) => dirname(path)))) mkdirSync(join(renewed, inside), { recursive: true });
  for (const { path } of files) if (!made.has(path)) linkSync(join(folder, path), join(renewed, path));
  for (const [path, code] of made) writeFileSync(join(renewed, path), code);
  return { bundle: { ...kept, entry: pathToFileURL(join(renewed, kept.entry)).href }, close: () => rmSync(renewed, { recursive: true, force: true }) };
}

/** The module of Astro's data with other bodies; nothing where an unchanged body is not what is expected, so that the data must be of another form. */
async function withBodies(module: string, bodies: Bodies, changed: readonly string[]): Promise<string | undefined> {
  const { default: data } = (await import(pathToFileURL(module).href)) as { readonly default: readonly unknown[] };
  const collections = unflatten([...data]) as Map<string, Entries>;
  const articles = collections.get('articles');
  if (!articles || [...bodies].some(([slug, body]) => !articles.has(slug) || (!changed.includes(slug) && articles.get(slug)!.body !== body.trim()))) return undefined;
  for (const slug of changed) articles.set(slug, { ...articles.get(slug)!, body: bodies.get(slug)!.trim() });
  return `export default JSON.parse(${JSON.stringify(stringify(collections))});\n`;
}
