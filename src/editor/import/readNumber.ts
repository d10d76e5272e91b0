/** A number as a cell writes it. */
export type NumberReading = {
  readonly value: number;
  /** The unit that stands in the cell itself: `£`, `£m`, `%`. */
  readonly unit: string | undefined;
  /** Written without decimals. */
  readonly isWhole: boolean;
};

const space = '[ \\u00A0\\u2007\\u2009\\u202F]';
const digits = [`\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?`, `\\d{1,3}(?:${space}\\d{3})+(?:\\.\\d+)?`, `\\d\\.?\\d*[eE][+-]\\d+`, `\\d+(?:\\.\\d*)?`, `\\.\\d+`].join('|');
const shape = new RegExp(`^([-−–+]?)${space}?([£$€]?)${space}?([-−–]?)(${digits})${space}*(%|per ?cent|[a-z]*)$`, 'iu');

/** Scales behind an amount of money, and their short forms. */
const scales: Readonly<Record<string, string>> = { k: 'k', thousand: 'k', m: 'm', mn: 'm', million: 'm', bn: 'bn', billion: 'bn' };

/** Reads `1,500`, `£68.3m`, `30%`, `−12`, `(12)` as minus twelve; nothing for `007`, `1,50` and whatever else is no number. */
export function readNumber(text: string): NumberReading | undefined {
  const bracketed = /^\(([^()-]+)\)$/.exec(text);
  if (bracketed) {
    const inner = readNumber(bracketed[1]!.trim());
    return inner && { ...inner, value: negative(inner.value) };
  }
  const match = shape.exec(text);
  if (!match) return undefined;
  const [, before = '', currency = '', inner = '', written = '', behind = ''] = match;
  const unit = unitOf(currency, behind.toLowerCase());
  if (unit === undefined || /^0\d/.test(written) || (before !== '' && inner !== '')) return undefined;
  const value = Number(written.replace(/[^\d.eE+-]/g, ''));
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return undefined;
  const isWhole = Number.isInteger(value) && !written.includes('.');
  return { value: /[-−–]/.test(before + inner) ? negative(value) : value, unit: unit === '' ? undefined : unit, isWhole };
}

/** A minus before nought says nothing, and JSON would lose it. */
const negative = (value: number): number => (value === 0 ? 0 : -value);

/** The unit round a number, `''` for none, nothing where the letters behind it are none that we know. */
function unitOf(currency: string, behind: string): string | undefined {
  if (behind === '%' || /^per ?cent$/.test(behind)) return currency === '' ? '%' : undefined;
  if (behind === '') return currency;
  if (currency !== '') return scales[behind] === undefined ? undefined : currency + scales[behind];
  return { p: 'p', million: 'million', billion: 'billion', thousand: 'thousand' }[behind];
}
