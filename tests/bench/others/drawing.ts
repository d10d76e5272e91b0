// Copied, without its types, into the folder of a site generator that draws its charts at build: it imports nothing.

type Row = Readonly<Record<string, string | number>>;
type Table = { readonly title: string; readonly data: readonly Row[] };

const [width, height, left, bottom] = [640, 320, 90, 30];
const colours = ['#b35900', '#1f6f8b', '#555'];
const fixed = (number: number): string => number.toFixed(1);
const label = (x: number, y: number, words: string | number, anchor = 'start'): string => `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}">${words}</text>`;

function bars(rows: readonly Row[]): string {
  const most = Math.max(...rows.map((row) => Number(row['posts'])));
  const step = (height - bottom) / rows.length;
  return rows.map((row, index) => {
    const length = ((width - left - 50) * Number(row['posts'])) / most;
    return `<rect x="${left}" y="${fixed(index * step + 3)}" width="${fixed(length)}" height="${fixed(step - 6)}" fill="${colours[0]}"/>${label(left - 6, index * step + step / 2 + 4, row['team']!, 'end')}${label(left + length + 4, index * step + step / 2 + 4, row['posts']!)}`;
  }).join('');
}

function lines(rows: readonly Row[]): string {
  const most = Math.max(...rows.map((row) => Number(row['referrals'])));
  const x = (row: Row): number => left + ((width - left - 90) * (Number(row['year']) - 2000)) / 19;
  const y = (row: Row): number => (height - bottom) * (1 - Number(row['referrals']) / most) + 8;
  const axis = [0, 5, 10, 15, 19].map((year) => label(left + ((width - left - 90) * year) / 19, height - 6, 2000 + year, 'middle')).join('') + [0, 250, 500, 750].map((value) => label(left - 6, (height - bottom) * (1 - value / most) + 12, value, 'end')).join('');
  const series = Map.groupBy(rows, (row) => String(row['name']));
  return axis + [...series].map(([name, points], index) => `<path d="M${points.map((row) => `${fixed(x(row))},${fixed(y(row))}`).join('L')}" fill="none" stroke="${colours[index]}" stroke-width="2"/>${label(width - 84, y(points.at(-1)!) + 4, name)}`).join('');
}

function events(rows: readonly Row[]): string {
  const step = (height - bottom) / rows.length;
  const times = rows.map((row) => Date.parse(String(row['date'])));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return rows.map((row, index) => {
    const x = left + ((times[index]! - first) / (last - first)) * 200;
    return `<circle cx="${fixed(x)}" cy="${fixed(index * step + 10)}" r="4" fill="${colours[0]}"/>${label(x + 8, index * step + 14, row['event']!)}${label(left - 8, index * step + 14, row['date']!, 'end')}`;
  }).join('');
}

const kinds = { posts: bars, referrals: lines, events };

/** A table as a figure with an SVG. */
export const drawing = ({ title, data }: Table, kind: keyof typeof kinds): string =>
  `<figure><figcaption>${title}</figcaption><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">${kinds[kind](data)}</svg></figure>`;
