/** Sorts of names: usual ones, and each sort that once broke a drawing somewhere. */
export const textSorts = ['usual', 'long', 'unbroken', 'scripts', 'invisible', 'code', 'edges'] as const;

const texts: Readonly<Record<(typeof textSorts)[number], readonly string[]>> = {
  usual: ['Birmingham', 'Leeds', 'Newcastle upon Tyne', 'Bath and North East Somerset', 'Stoke-on-Trent', 'All of England', '2010-11', 'Ward 9', 'Ward 10'],
  long: ['The number of children who were looked after away from home for the whole of the year, and for some of the year before it as well', 'Stratford-upon-Avon-and-the-villages-around-it-with-all-their-farms', `${'a '.repeat(200)}end`],
  unbroken: ['x'.repeat(400), 'W'.repeat(90), '-'.repeat(60), 'ab-'.repeat(50), '\u00a0'.repeat(30) + 'y', '\u5b57'.repeat(120)],
  scripts: ['مدينة برمنغهام الكبرى', 'עיר גדולה', 'バーミンガム市', '伯明翰', '버밍엄', '👩‍👩‍👧‍👦 families 🇬🇧', 'Z̶̨a̴͝l̷͚g̸̎o̵ ̶t̴e̷x̷t̸', 'e\u0301te\u0301', 'İstanbul ß ﬁ', 'Ελλάδα', 'Київ', '𝔘𝔫𝔦𝔠𝔬𝔡𝔢', '\u202eabc\u202c'],
  invisible: ['a\u200bb', '\u200d\u200b', '\ufeffBOM', 'soft\u00adhyphen', 'tab\there', 'two\nlines', 'car\r\nriage', ' padded ', 'a    b', '\u2028', '\u0007bell', '\u2060', 'null\u0000byte'],
  code: ['NaN', 'undefined', 'Infinity', 'null', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '<b>bold</b>', '</text><script>alert(1)</script>', '&amp;', ']]>', '"quoted"', "it's", '{x}', '%s', '0', '-1', '1e9', 'true'],
  edges: ['.', '"', '…', 'i', 'W', '–', '1', 'A', 'a', 'A ', 'n/k', 'not known', '/', '#', 'a/b', 'a#b'],
};

/** `count` names, of which some may be alike. */
export const namesOf = (sort: (typeof textSorts)[number], count: number, random: () => number): string[] =>
  Array.from({ length: count }, () => {
    if (random() < 0.002) return random() < 0.5 ? '' : ' ';
    const from = random() < 0.15 ? texts.usual : texts[sort];
    const name = from[Math.floor(random() * from.length)]!;
    return count > from.length && random() < 0.8 ? `${name} ${Math.floor(random() * 500)}` : name;
  });

export const numberSorts = ['usual', 'decimals', 'far', 'tiny', 'huge', 'equal', 'zero', 'negative', 'allNegative', 'mixed', 'vast', 'one'] as const;

/** A number of a sort; whole where the field is. */
export function numberOf(sort: (typeof numberSorts)[number], isWhole: boolean, random: () => number): number {
  const numbers: Readonly<Record<(typeof numberSorts)[number], () => number>> = {
    usual: () => Math.round(random() * 4000),
    decimals: () => Math.round(random() * 10_000) / 100,
    far: () => 100_000 + Math.round(random() * 20),
    tiny: () => (random() < 0.01 ? random() * 1e-9 : 1e-6 + random() * 1e-5),
    huge: () => Math.round(random() * (random() < 0.002 ? 1e15 : 999_999_999_999)),
    equal: () => 417,
    zero: () => 0,
    negative: () => Math.round((random() - 0.6) * 900),
    allNegative: () => -5000 - Math.round(random() * 300),
    mixed: () => (random() < 0.01 ? [1e-9, 1e15, 1e-300, 5e-324] : [1e-6, 999_999_999_999, -3, 0, 12.5, -0, 0.1 + 0.2, 1 / 3])[Math.floor(random() * 8)] ?? 7,
    vast: () => [1e20, 1e300, -1e300, Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 1][Math.floor(random() * 6)]!,
    one: () => 1,
  };
  const number = numbers[sort]();
  return isWhole && sort !== 'vast' ? Math.round(number) : number;
}

export const placeSorts = ['year', 'financial', 'name', 'date', 'datetime', 'month', 'number', 'edge', 'mixed', 'flag'] as const;

/** A place along an axis; of some sorts not all are what the field says. */
export function placeOf(sort: (typeof placeSorts)[number], random: () => number): string | number | boolean {
  const year = 1990 + Math.floor(random() * 40);
  const two = (most: number): string => String(1 + Math.floor(random() * most)).padStart(2, '0');
  const one = <T>(...from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const places: Readonly<Record<(typeof placeSorts)[number], () => string | number | boolean>> = {
    year: () => (random() < 0.05 ? one<string | number>(1, 9999, 1000, 2999, 0, '2010') : year),
    financial: () => `${year}-${String((year + 1) % 100).padStart(2, '0')}`,
    name: () => one('First', 'Second', 'NaN', 'A third and much longer name', '__proto__', 'x'.repeat(80), '伯明翰', '2010', String(year)),
    date: () => `${year}-${two(12)}-${two(28)}`,
    datetime: () => `${year}-${two(12)}-${two(28)}T${two(23)}:${two(59)}:00${one('Z', '+05:30', '', '.123Z')}`,
    month: () => `${year}-${two(12)}`,
    number: () => one(0, -5, 1e15, 1e-9, 0.1 + 0.2, year, Math.round(random() * 300)),
    edge: () => one('0001-01-01', '9999-12-31', '2000-02-29', '2012-02-29', '1970-01-01', '0099-06-01', '2024-03-31'),
    mixed: () => one('2010', '2010-11', '2010/11', '2011', '2012–13', '2013-2014', '1999-00'),
    flag: () => random() < 0.5,
  };
  return places[sort]();
}
