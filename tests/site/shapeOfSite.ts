import { load } from 'cheerio';

/** The pages and pictures of a built site: path to text. */
export type Markup = ReadonlyMap<string, string>;

export const markupOf = (files: ReadonlyMap<string, Buffer>): Markup => new Map([...files].filter(([file]) => /\.(?:html|svg)$/.test(file)).map(([file, bytes]) => [file, bytes.toString()]));

/** What markup is made of, each kind once: elements, attributes of elements, scripts, styles and the schemes of addresses. Two sites of one code have the same, whatever their words are. */
export type Shape = ReadonlySet<string>;

const addresses = ['href', 'src', 'action', 'formaction', 'poster', 'srcset', 'data', 'xlink:href'];

export function shapeOf(markup: Markup): Shape {
  const shape = new Set<string>();
  for (const [file, text] of markup) {
    const $ = load(text, file.endsWith('.svg') ? { xml: true } : undefined);
    for (const element of $(':root, :root *').toArray()) {
      const { name, attribs } = element;
      shape.add(`<${name}>`);
      for (const [key, value] of Object.entries(attribs)) {
        shape.add(`<${name} ${key}>`);
        const scheme = /^([a-z][a-z0-9+.-]*):/.exec(value.replace(/[\p{Cc}\s]/gu, '').toLowerCase())?.[1];
        if (addresses.includes(key) && scheme) shape.add(`${key}=${scheme}:`);
        if (addresses.includes(key) && /^\s*[\\/]\s*[\\/]/.test(value)) shape.add(`${key}=//`);
        if (key === 'class') for (const one of value.split(/\s+/)) shape.add(`.${one.replace(/-?\d+$/, '-n')}`);
      }
      if (name === 'script' && attribs.type !== 'application/ld+json') shape.add(`script ${attribs.src === undefined ? $(element).text() : ''}`);
      // Fonts are named by what is in them, and have the letters that a picture needs.
      // Each page has the rules that it can use.
      if (name === 'style') for (const piece of $(element).text().replace(/base64,[^)]*|[0-9a-f]{16}/g, '').replace(/(?:@font-face\s*\{[^}]*\})+/g, '@font-face{}').split(/[{};,]/)) shape.add(`style ${piece}`);
    }
    if ($(':root, :root *').contents().toArray().some(({ type }) => type === 'comment' || type === 'cdata')) shape.add('comment');
    shape.add(`scripts ${$('script').toArray().map(({ attribs }) => attribs.type).sort().join()}, styles ${$('style').length}`);
  }
  return shape;
}
