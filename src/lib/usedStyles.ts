import { rawElements } from './rawElements.ts';
import { lastingAttributes, styleRules, type Rule, type Selector } from './styleRules.ts';

/** Elements that browsers, or styles of their own, set in italics. The notes of a page are set in a letter that has none. */
const italics = /<(?:address|cite|dfn|em|i|var)[\s>]/;
const notes = /<section class="notes">[^]*?<\/section>/;

const lastingInPage = new RegExp(`\\s(?:${lastingAttributes})`, 'g');

/** What selectors can find in a page, and perhaps some more: its classes, elements and attributes. */
function thingsIn(html: string): Set<string> {
  const classes = [...new Set(html.match(/\sclass=(?:"[^"]*"|'[^']*'|[^\s>"']+)/g))].flatMap((list) => list.slice(7).split(/[\s"']+/)).map((name) => `.${name}`);
  const elements = [...new Set(html.match(/<[a-z][\w-]*/gi))].map((start) => start.slice(1).toLowerCase());
  const attributes = [...new Set(html.match(lastingInPage))].map((one) => `[${one.trim().replaceAll('"', '')}]`);
  return new Set([...classes, ...elements, ...attributes]);
}

const canFind = ({ needs, choices }: Selector, things: ReadonlySet<string>): boolean => needs.every((need) => things.has(need)) && choices.every((choice) => choice.some((one) => canFind(one, things)));

/** The rules without the selectors that can find nothing, and without what is empty then; a layer stays, for its place in the order. */
const usedRules = (rules: readonly Rule[], things: ReadonlySet<string>): Rule[] =>
  rules.flatMap((rule): Rule[] => {
    if ('text' in rule) return [rule];
    if ('selectors' in rule) {
      const selectors = rule.selectors.filter((selector) => canFind(selector, things));
      return selectors.length > 0 ? [{ ...rule, selectors }] : [];
    }
    const inside = usedRules(rule.rules, things);
    return inside.length > 0 || rule.group.startsWith('@layer') ? [{ ...rule, rules: inside }] : [];
  });

/** The custom properties that some rules declare. */
const declared = (rules: readonly Rule[]): readonly (string | undefined)[] => rules.flatMap((rule) => ('rules' in rule ? declared(rule.rules) : 'declarations' in rule ? rule.declarations.map(({ property }) => property) : []));

const asks = (rules: readonly Rule[]): readonly string[] => rules.flatMap((rule) => ('rules' in rule ? asks(rule.rules) : rule.asks));

/** Rules as text, without the custom properties that nothing asks for. */
const written = (rules: readonly Rule[], asked: ReadonlySet<string>): string =>
  rules.map((rule): string => {
    if ('text' in rule) return rule.text;
    if ('rules' in rule) return rule.rules.length > 0 ? `${rule.group}{${written(rule.rules, asked)}}` : `${rule.group};`;
    const kept = rule.declarations.filter(({ property }) => property === undefined || asked.has(property));
    return kept.length > 0 ? `${rule.selectors.map(({ text }) => text).join(',')}{${kept.map(({ text }) => text).join(';')}}` : '';
  }).join('');

const sheets = new Map<string, readonly Rule[]>();

/** The rules of a sheet, read once: many pages have the same. */
function rulesOf(text: string): readonly Rule[] {
  const rules = sheets.get(text) ?? styleRules(text);
  sheets.set(text, rules);
  return rules;
}

/**
 * A page whose `<style>` elements hold only what the page can use: rules whose classes and elements occur in it, whatever their states; italic letters where something is set in them.
 * `late` is the text of styles that come later: what they ask for and do not declare themselves is kept too. Not for pages whose scripts draw anew.
 */
export function withUsedStyles(html: string, late: string): string {
  const styles = rawElements(html).filter(({ name }) => name === 'style').map(({ place, attributes, text }) => ({ text, place: place + `<style${attributes}>`.length }));
  const others = [0, ...styles.map(({ place, text }) => place + text.length)].map((start, index) => html.slice(start, styles[index]?.place));
  const markup = others.join('');
  const things = thingsIn(markup);
  const isUpright = !italics.test(markup.replace(notes, ''));
  const isIdle = (rule: Rule): boolean => isUpright && 'text' in rule && /^@font-face[^]*font-style:italic/.test(rule.text);
  const used = styles.map(({ text }) => usedRules(rulesOf(text), things).filter((rule) => !isIdle(rule)));
  const own = new Set(declared(rulesOf(late)));
  const asked = new Set([...asks(used.flat()), ...asks(rulesOf(late)).filter((property) => !own.has(property))]);
  return others.map((other, index) => other + written(used[index] ?? [], asked)).join('');
}
