import { expect, it } from 'vitest';
import { itOnEveryPage, type BuiltPage, type Element } from './pages.ts';

/** The elements of a page by their ids. */
const byId = ({ elements }: BuiltPage): ReadonlyMap<string, Element> => new Map(elements.filter(({ attribs }) => 'id' in attribs).map((element) => [element.attribs.id!, element]));

const wordsOf = (ids: string, page: BuiltPage, known = byId(page)): string => ids.split(/\s+/).map((id) => page.$.text(known.has(id) ? [known.get(id)!] : [])).join(' ');

/** The words by which a screen reader calls an element: its label, or what is in it, pictures by their descriptions. */
function nameOf(page: BuiltPage, element: Element, known: ReadonlyMap<string, Element>): string {
  const { 'aria-labelledby': by, 'aria-label': label } = element.attribs;
  const own = (by === undefined ? (label ?? page.$.text([element])) : wordsOf(by, page, known)).trim();
  return own || page.$(element).find('img[alt], [aria-label]').toArray().map(({ attribs }) => attribs.alt ?? attribs['aria-label']).join(' ').trim();
}

const referring = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'for', 'popovertarget', 'headers', 'list', 'form'];
const named = new Set(['button', 'summary', 'th', 'caption', 'figcaption', 'legend', 'label', 'iframe', 'h1', 'h2', 'h3', 'h4', 'dt']);
const isNamed = ({ name, attribs }: Element): boolean => named.has(name) || (name === 'a' && 'href' in attribs) || (name === 'svg' && attribs.role === 'img') || attribs.role === 'region' || attribs.role === 'group';
const isSilent = (element: Element): boolean => element.attribs['aria-hidden'] === 'true' || (element.parent !== null && 'attribs' in element.parent && isSilent(element.parent));

const landmarks: Readonly<Record<string, (element: Element) => boolean>> = {
  nav: ({ name }) => name === 'nav',
  aside: ({ name }) => name === 'aside',
  region: ({ name, attribs }) => attribs.role === 'region' || (name === 'section' && ('aria-label' in attribs || 'aria-labelledby' in attribs)),
};

const looked = { named: 0, references: 0 };

itOnEveryPage({
  'every link, button, table heading, field, frame and drawing has a name, and every reference leads to an id of its page': (page) => {
    const known = byId(page);
    const wanting = page.elements.filter((element) => isNamed(element) && !isSilent(element));
    const references = page.elements.flatMap(({ attribs }) => referring.filter((key) => key in attribs).flatMap((key) => attribs[key]!.split(/\s+/).map((id) => ({ key, id }))));
    looked.named += wanting.length;
    looked.references += references.length;
    return [
      ...wanting.filter((element) => nameOf(page, element, known) === '').map((element) => `no name: ${page.$.html(element).slice(0, 120)}`),
      ...references.filter(({ id }) => !known.has(id)).map(({ key, id }) => `${key}="${id}" leads nowhere`),
    ];
  },
  'every page has one main, and landmarks of one kind have names of their own': (page) => {
    const mains = page.elements.filter(({ name }) => name === 'main').length;
    return [
      ...(mains === 1 ? [] : [`${mains} main`]),
      ...Object.entries(landmarks).flatMap(([kind, is]) => {
        const names = page.elements.filter(is).map(({ attribs }) => `${attribs['aria-label'] ?? ''} ${attribs['aria-labelledby'] ? wordsOf(attribs['aria-labelledby'], page) : ''}`.trim());
        return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two ${kind} named "${name}"`);
      }),
    ];
  },
  'no id stands twice on a page': ({ elements }) => {
    const seen = new Set<string>();
    return elements.flatMap(({ attribs }) => (attribs.id === undefined || (!seen.has(attribs.id) && seen.add(attribs.id)) ? [] : [attribs.id]));
  },
});

it('there are as many names and references as on a site of this size', () => {
  expect(looked.named).toBeGreaterThan(100_000);
  expect(looked.references).toBeGreaterThan(1000);
});
