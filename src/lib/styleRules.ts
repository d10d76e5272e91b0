/** A selector, and what has to stand in a page for it to find anything: all of `needs` (`.class`, `element`, `[attribute]`), and of each of `choices` one. */
export type Selector = { readonly text: string; readonly needs: readonly string[]; readonly choices: readonly (readonly Selector[])[] };

/** A declaration; its name only where it is a custom property. */
type Declaration = { readonly text: string; readonly property: string | undefined };

/** A piece of a style sheet: a rule, a group of rules such as `@media`, or any other text. */
export type Rule =
  | { readonly selectors: readonly Selector[]; readonly declarations: readonly Declaration[]; /** The custom properties that it asks for. */ readonly asks: readonly string[] }
  | { readonly group: string; readonly rules: readonly Rule[] }
  | { readonly text: string; readonly asks: readonly string[] };

/** Attributes that no script gives or takes, as a selector or a page has them. All others, and all states, may come and go. */
export const lastingAttributes = 'data-strand="?[\\w-]+"?|data-short|data-long|data-footnote-ref|popover|aria-current="?page"?';
const lasting = new RegExp(`^(?:${lastingAttributes})$`);

const strings = /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\/\*[^]*?\*\//y;

/** The place of the first of `ends` from `start` on that stands in no string, comment, bracket or brace; the end of the text where there is none. */
function endOf(text: string, start: number, ends: string): number {
  let depth = 0;
  for (let place = start; place < text.length; place += 1) {
    const character = text[place]!;
    strings.lastIndex = place;
    if ('"\'/'.includes(character) && strings.test(text)) place = strings.lastIndex - 1;
    else if (depth === 0 && ends.includes(character)) return place;
    else if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    else if (character === '\\') place += 1;
  }
  return text.length;
}

/** The parts of a text between separators that stand in nothing. */
function parts(text: string, separator: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start, separator);
    found.push(text.slice(start, end).trim());
    start = end + 1;
  }
  return found.filter((part) => part !== '');
}

function selectorOf(text: string): Selector {
  const [needs, choices]: [string[], Selector[][]] = [[], []];
  if (text.includes('\\')) return { text, needs, choices };
  let plain = '';
  for (let start = 0; start < text.length; ) {
    const open = endOf(text, start, '([');
    plain += text.slice(start, open);
    const close = endOf(text, open + 1, text[open] === '[' ? ']' : ')');
    const inside = text.slice(open + 1, close);
    if (text[open] === '[' && lasting.test(inside)) needs.push(`[${inside.replaceAll('"', '')}]`);
    // What a `:not` rules out may be anything.
    if (text[open] === '(' && /:(?:is|where|has)$/.test(plain)) choices.push(parts(inside, ',').map(selectorOf));
    start = close + 1;
  }
  const bare = plain.replace(/::?[\w-]+/g, ':');
  needs.push(...(bare.match(/\.[\w-]+/g) ?? []), ...Array.from(bare.matchAll(/(?:^|[\s>+~])([a-z][\w-]*)/gi), ([, name]) => name!.toLowerCase()));
  return { text, needs, choices };
}

const asksOf = (text: string): string[] => Array.from(text.matchAll(/var\(\s*(--[\w-]+)/g), ([, name]) => name!);

/** The rules of a style sheet, in their order. Rules in rules are not read: such a rule is one piece with all that is in it. */
export function styleRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (let start = 0; start < text.length; ) {
    const open = endOf(text, start, '{;');
    const close = text[open] === '{' ? endOf(text, open + 1, '}') : open;
    const [before, body] = [text.slice(start, open).trim(), text.slice(open + 1, close)];
    if (/^@(?:media|supports|layer|container)\b/.test(before) && close > open) rules.push({ group: before, rules: styleRules(body) });
    else if (before.startsWith('@')) rules.push({ text: close > open ? `${before}{${body}}` : `${before};`, asks: asksOf(body) });
    else if (before) rules.push({ selectors: parts(before, ',').map(selectorOf), declarations: parts(body, ';').map((one) => ({ text: one, property: /^(--[\w-]+)\s*:/.exec(one)?.[1] })), asks: asksOf(body) });
    start = close + 1;
  }
  return rules;
}
