import type { Image, Link, Node, Parent } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutDrafts } from '../../lib/content.ts';
import { suggestion } from '../../lib/nearest.ts';
import { attribute, definitionsIn, isJsx, linkAddress, schemes, webSchemes, type Jsx } from '../../lib/prose.ts';
import { allRoutes } from '../../lib/routes.ts';
import type { Desk, Finding, ReadText, Rule } from '../desk.ts';
import type { Problem } from '../problem.ts';

/** The components that are handed to prose, and the attributes each takes: `*` must be there. */
const components: Readonly<Record<string, readonly string[]>> = { Chart: ['id*'], Quote: ['source*', 'locator', 'by'] };

/** HTML that prose may hold; it cannot load, run or restyle anything. */
const html = ['abbr', 'b', 'blockquote', 'br', 'cite', 'code', 'del', 'details', 'dfn', 'div', 'em', 'hr', 'i', 'ins', 'kbd', 'li', 'mark', 'ol', 'p', 'q', 's', 'small', 'span', 'strong', 'sub', 'summary', 'sup', 'time', 'ul', 'var', 'wbr'];
const htmlAttributes = ['lang', 'title', 'datetime', 'dir', 'id'];

/** How Markdown writes what these elements are for. */
const hints: Readonly<Record<string, string>> = Object.assign(Object.create(null), { a: 'Write a link as [words](address). ', img: 'Write an image as ![what is to be seen](/image.png). ', table: 'Write a table with | between its cells. ', h2: 'Write a heading as ## Words. ', h3: 'Write a heading as ### Words. ' });

/** `mdx-import`, `mdx-expression`, `component-unknown`, `component-attribute`, `link-unsafe`, `link-broken`, `image-remote`: prose is prose. */
export const proseShape: Rule = (desk) => {
  const all = new Set(allRoutes(desk.content));
  const published = new Set(allRoutes(withoutDrafts(desk.content)));
  return desk.texts.flatMap((text) => {
    const isDraft = text.place.collection === 'articles' && desk.content.articles.get(text.place.id)!.draft;
    const known = isDraft ? all : published;
    const problems: Problem[] = [];
    const definitions = definitionsIn(text.tree);
    visit(text.tree, (node: Node, _index, parent: Parent | undefined) => {
      const findings = isJsx(node)
        ? jsxFindings(desk, node)
        : node.type === 'link' || node.type === 'linkReference'
          ? linkFindings(linkAddress(node as Link, definitions), known, desk)
          : (others[node.type]?.(node, text) ?? []);
      for (const finding of findings) problems.push(desk.problemIn(text, finding, node.position ? node : parent));
    });
    return problems;
  });
};

const others: Readonly<Record<string, (node: Node, text: ReadText) => Finding[]>> = {
  mdxjsEsm: () => [{ rule: 'mdx-import', text: 'import', message: 'An article imports and exports nothing.', mend: `Delete the line: ${Object.keys(components).join(' and ')} are handed to every article.` }],
  mdxFlowExpression: expressionFindings,
  mdxTextExpression: expressionFindings,
  html: (node) => [{ rule: 'component-unknown', text: (node as Node & { value: string }).value, message: `This text holds HTML, "${(node as Node & { value: string }).value}".`, mend: 'Write it as Markdown. A "<" that is meant as text is written \\<.' }],
  image: (node) => imageFindings(node as Image),
};

function expressionFindings(node: Node): Finding[] {
  const value = (node as Node & { value: string }).value.trim();
  if (value === '' || /^\/\*[\s\S]*\*\/$/.test(value)) return [];
  return [{ rule: 'mdx-expression', text: `{${value}}`, message: `Prose holds code in braces, {${value.slice(0, 40)}}.`, mend: 'Write what it should say. A brace that is meant as text is written \\{.' }];
}

function jsxFindings({ content }: Desk, node: Jsx): Finding[] {
  const name = node.name ?? '';
  const attributes = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!attributes && !html.includes(name))
    return [{ rule: 'component-unknown', text: `<${name}>`, message: `There is no component <${name}>.`, mend: `${hints[name] ?? suggestion(name, Object.keys(components))}Articles may use ${Object.keys(components).map((one) => `<${one}>`).join(' and ')}. A "<" that is meant as text is written \\<.` }];
  const allowed = attributes?.map((one) => one.replace('*', '')) ?? htmlAttributes;
  const given = node.attributes.map((one) => (one.type === 'mdxJsxAttribute' ? one.name : '{…}'));
  const wrong = given.filter((one) => !allowed.includes(one) || attribute(node, one) === undefined);
  const missing = (attributes ?? []).filter((one) => one.endsWith('*') && !attribute(node, one.slice(0, -1))?.trim()).map((one) => one.slice(0, -1)).filter((one) => !wrong.includes(one));
  return [
    ...wrong.map((one) => ({ rule: 'component-attribute', text: one, message: `<${name}> has the attribute "${one}", which ${allowed.includes(one) ? 'must be text in double quotes' : 'it does not take'}.`, mend: `It takes: ${allowed.join(', ')}, each as ${allowed[0]}="…".` })),
    ...missing.map((one) => ({ rule: 'component-attribute', text: name, message: `<${name}> has no ${one}.`, mend: one === 'id' ? `Write <${name} id="…" />${chartHint(content)}.` : `Add ${one}="…".` })),
  ];
}

const chartHint = (content: Desk['content']): string => {
  const [first] = [...content.datasets.values()].flatMap(({ charts }) => Object.keys(charts));
  return first ? ` with the id of a chart, such as "${first}"` : '';
};

function linkFindings(url: string, known: ReadonlySet<string>, desk: Desk): Finding[] {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1];
  if (scheme && (schemes as readonly string[]).includes(scheme)) return [];
  if (scheme && !webSchemes.includes(scheme.toLowerCase()))
    return [{ rule: 'link-unsafe', text: url, message: `A link has the address "${url}", and ${scheme}: is not a kind of address that is known here.`, mend: `${suggestion(scheme, schemes)}Links are ${schemes.map((one) => `${one}:…`).join(', ')}, https://…, or an address on this site such as /glossary/.` }];
  if (url.startsWith('//')) return [{ rule: 'link-unsafe', text: url, message: `A link has the address "${url}", which leaves out https:.`, mend: 'Write the whole address.' }];
  if (scheme || url.startsWith('#')) return [];
  const path = url.replace(/[?#].*$/, '');
  if (url === '' || !path.startsWith('/')) return [{ rule: 'link-broken', text: url, message: `A link has the address "${url}", which depends on the page it stands on.`, mend: 'Begin an address on this site with "/", as in /glossary/.' }];
  if (known.has(path) || isRefusedFile(desk, path)) return [];
  return [{ rule: 'link-broken', text: url, message: `A link goes to "${path}", and the site has no such page.`, mend: known.has(`${path}/`) ? `Write "${path}/", with the slash at the end.` : suggestion(path, [...known]).trim() || 'Correct the address, or delete the link.' }];
}

/** A page whose file is there but was refused is no second mistake. */
const isRefusedFile = ({ content, ids }: Desk, path: string): boolean => {
  const [, folder = '', id = ''] = path.split('/');
  if (folder !== 'articles' && folder !== 'discrepancies' && folder !== 'sources') return false;
  return ids[folder].has(id) && !content[folder].has(id);
};

const imageFindings = ({ url, alt }: Image): Finding[] => [
  ...(/^(?:[a-z]+:)?\/\//i.test(url) || !url.startsWith('/') ? [{ rule: 'image-remote', text: url, message: `An image has the address "${url}".`, mend: 'Put the file into public/ and write its address from there, beginning with "/".' }] : []),
  ...(alt?.trim() ? [] : [{ rule: 'alt-missing', text: url, message: `The image "${url}" has no description.`, mend: 'Write what is to be seen between the square brackets.' }]),
];

/** How many links there are, of every kind. */
export function countLinks({ texts }: Desk): number {
  let count = 0;
  for (const { tree } of texts) visit(tree, ['link', 'linkReference'], () => void (count += 1));
  return count;
}
