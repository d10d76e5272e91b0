import type { CheerioAPI } from 'cheerio';
import { pageAt, pageFiles, type Element } from './pages.ts';

type Parent = ReturnType<CheerioAPI['root']>[0] | Element;

/** Attributes whose value says how an element looks or what it is; of any other only whether it is there, and whether it is empty. */
const telling = new Set(['class', 'role', 'type', 'rel', 'scope', 'lang', 'dir', 'tabindex', 'style', 'media', 'popover', 'loading', 'target', 'data-strand', 'name']);
const isName = /^aria-(?:label|labelledby|describedby|controls|owns|details|valuetext)$/;

function attribute(name: string, value: string): string {
  if (telling.has(name) || (name.startsWith('aria-') && !isName.test(name))) return `${name}=${value}`;
  if (name === 'href' || name === 'src') return `${name}=${value.startsWith('#') ? '#' : /^[a-z][a-z0-9+.-]*:/i.test(value) ? 'away' : 'site'}`;
  return value.trim() === '' ? `${name}=` : name;
}

const outline = ({ name, attribs }: Element): string => [name, ...Object.entries(attribs).map(([key, value]) => attribute(key, value)).sort()].join(' ');

const isElement = (node: { readonly type: string }): node is Element => ['tag', 'script', 'style'].includes(node.type);

const numbers = new Map<string, number>();
const numberOf = (text: string): number => numbers.get(text) ?? (numbers.set(text, numbers.size), numbers.size - 1);

/**
 * The kinds of element of a page: each is an element without its words, under parents of their kinds, with the kinds of its children and whether it has words.
 * A drawing is one element: axe reads no contrast in it, and its texts and marks have tests of their own on every chart's page.
 */
export function kindsOfElement($: CheerioAPI): Set<number> {
  const found = new Set<number>();
  const visit = (parent: Parent, above: number): void => {
    for (const element of parent.children.filter(isElement)) {
      const place = numberOf(`${above}>${outline(element)}`);
      const inside = element.name === 'svg' ? [] : element.children;
      const children = [...new Set(inside.filter(isElement).map(outline))];
      const words = inside.filter((child) => child.type === 'text' && child.data.trim() !== '');
      found.add(numberOf([place, ...children, words.length > 0].join('|')));
      if (inside.length > 0) visit(element, place);
    }
  };
  visit($.root()[0]!, -1);
  return found;
}

export type Cover = { readonly kinds: number; readonly files: readonly string[]; readonly missed: number };

/**
 * Few pages that together show each kind of element of the site up to so many times, on different pages: the page with most that is still wanted comes first.
 * axe's rules look at an element, what it stands in, and what stands in it; so what they say of a kind of element on one page they say on all. What hangs on words
 * or on the whole page (ids, names, references, headings, titles, the width of a table) is looked at on every page by other tests.
 */
export function coveringPages(times: number): Cover {
  const pages = pageFiles.map((file) => ({ file, kinds: [...kindsOfElement(pageAt(`/${file}`).$)], wanted: Infinity }));
  const left = new Map<number, number>();
  for (const kind of pages.flatMap((page) => page.kinds)) left.set(kind, Math.min(times, (left.get(kind) ?? 0) + 1));
  const kinds = left.size;
  const files: string[] = [];
  // What a page adds only falls, so the first page whose count is still right adds the most.
  for (let rest = pages; left.size > 0; ) {
    const [best] = rest.splice(0, 1);
    const wanted = best!.kinds.filter((kind) => left.has(kind)).length;
    if (wanted < best!.wanted) {
      best!.wanted = wanted;
      const place = rest.findIndex((page) => page.wanted <= wanted);
      rest = place < 0 ? [...rest, best!] : rest.toSpliced(place, 0, best!);
      continue;
    }
    files.push(best!.file);
    for (const kind of best!.kinds) {
      const count = left.get(kind);
      if (count !== undefined) count === 1 ? left.delete(kind) : left.set(kind, count - 1);
    }
  }
  return { kinds, files, missed: left.size };
}
