/** What a unit is, read from the words an editor writes for it. */
export type Unit = {
  /** `count` is anything that is neither money nor a percentage: posts, children, cases per social worker. */
  readonly kind: 'money' | 'percent' | 'share' | 'count';
  /** How many base units one of it is: 1,000,000 for `£m`. */
  readonly scale: number;
  /** Printed before the number: `£`. */
  readonly prefix: string;
  /** Printed straight behind the number: `m`, `%`. */
  readonly suffix: string;
  /** The words behind a number or on an axis: `posts`, `£ million`. Empty where the symbol says it all. */
  readonly name: string;
};

const scales: readonly (readonly [pattern: RegExp, scale: number, suffix: string, word: string])[] = [
  [/(?:bn|billions?)$/i, 1e9, 'bn', 'billion'],
  [/(?:m|mn|millions?)$/i, 1e6, 'm', 'million'],
  [/(?:k|000s?|thousands?)$/i, 1e3, 'k', 'thousand'],
];

const currency = /^(?:£|GBP\b|pounds?\b(?: sterling\b)?)/i;

/** Reads `£m`, `GBP million`, `£`, `%`, `per cent`, `share`, `posts`, `thousand jobs`; commas end what counts (`GBP million, cash`). */
export function parseUnit(unit: string | undefined): Unit {
  const words = (unit ?? '').split(/,(?!\d)/)[0]!.trim();
  if (/^(?:%|per ?cent|percent|percentage)$/i.test(words)) return { kind: 'percent', scale: 1, prefix: '', suffix: '%', name: '' };
  if (/^(?:share|proportion|fraction|ratio)$/i.test(words)) return { kind: 'share', scale: 1, prefix: '', suffix: '', name: '' };
  if (/^(?:p|pence)$/i.test(words)) return { kind: 'money', scale: 0.01, prefix: '', suffix: 'p', name: 'pence' };
  if (currency.test(words)) return money(words.replace(currency, '').trim());
  return count(words);
}

function money(rest: string): Unit {
  for (const [pattern, scale, suffix, word] of scales)
    if (pattern.test(rest) && rest.replace(pattern, '').trim() === '') return { kind: 'money', scale, prefix: '£', suffix, name: `£ ${word}` };
  return { kind: 'money', scale: 1, prefix: '£', suffix: '', name: rest === '' ? '£' : `£ ${rest}` };
}

/** A leading `thousand`, `million` or `billion` scales what is counted: `thousand jobs`. */
function count(words: string): Unit {
  const scaled = /^(thousand|million|billion)s?\b\s*(?:of )?(.*)$/i.exec(words);
  if (!scaled) return { kind: 'count', scale: 1, prefix: '', suffix: '', name: words };
  const word = scaled[1]!.toLowerCase();
  return { kind: 'count', scale: { thousand: 1e3, million: 1e6, billion: 1e9 }[word]!, prefix: '', suffix: ` ${word}`, name: scaled[2]! };
}

/** A unit's words on an axis or in a subtitle: `£ million`, `%`, `posts`. */
export const unitTitle = (unit: Unit): string => unit.name || unit.suffix.trim();

/** A title with the words of its unit, unless it has them already: `Spending (£ million)`. */
export const withUnit = (title: string, unit: string): string => (unit === '' || title.toLowerCase().includes(unit.toLowerCase()) ? title : `${title} (${unit})`);

/** The base of a rate: 10,000 in `per 10,000 children`; nothing for other units. */
export function rateBase(words: string): number | undefined {
  const base = /\bper\s(\d[\d,]*|hundred|thousand|million)\b/i.exec(words)?.[1]?.toLowerCase();
  return base === undefined ? undefined : (rateWords[base] ?? Number(base.replaceAll(',', '')));
}

const rateWords: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6 };
