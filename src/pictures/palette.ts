import type { Tone } from '../charts/index.ts';
import type { Strand } from '../schema/article.ts';

/** The colours of a picture that stands alone, as six hexadecimal digits: the paper, and one for each tone. */
export type Palette = { readonly paper: string; readonly tones: Readonly<Record<Tone, string>> };

const paper = '#fbfaf7';
const ink = '#1d1c1a';
const accents: Readonly<Record<Strand, string>> = { cuts: '#9b2a1a', 'khyra-ishaq': '#5d4391', ofsted: '#0b5d6c' };

/** The light theme of `styles/palette.css` and `styles/chart.css`, in the accent of a strand or in ink; a test in a browser compares them. */
export function paletteOf(strand?: Strand): Palette {
  const accent = strand ? accents[strand] : ink;
  const shade = (share: number): string => mixed(accent, paper, share);
  return {
    paper,
    tones: {
      ink,
      soft: '#55524d',
      faint: '#d9d5cc',
      accent,
      muted: '#8d897f',
      'on-mark': paper,
      'series-1': '#1575c4',
      'series-2': '#9e5c1b',
      'series-3': '#154229',
      'series-4': '#5a376e',
      'series-5': '#876d48',
      'series-6': '#5c6c79',
      'shade-1': shade(0.12),
      'shade-2': shade(0.28),
      'shade-3': shade(0.44),
      'shade-4': shade(0.84),
      'shade-5': accent,
    },
  };
}

type Triple = readonly [number, number, number];

/** `share` of the first colour and the rest of the second, mixed in the Oklab space as the style sheet does. */
function mixed(first: string, second: string, share: number): string {
  const [a, b] = [oklab(first), oklab(second)];
  return hex(a.map((value, index) => value * share + b[index]! * (1 - share)) as unknown as Triple);
}

// The matrices are those of CSS Color 4, between linear sRGB, cone responses and Oklab.
const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple => rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
const each = (values: Triple, change: (value: number) => number): Triple => values.map(change) as unknown as Triple;

const toCones: readonly Triple[] = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]];
const toOklab: readonly Triple[] = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]];
const fromOklab: readonly Triple[] = [[1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728], [1, -0.0894841775, -1.291485548]];
const fromCones: readonly Triple[] = [[4.0767416621, -3.3077115913, 0.2309699292], [-1.2684380046, 2.6097574011, -0.3413193965], [-0.0041960863, -0.7034186147, 1.707614701]];

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encoded = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

const oklab = (colour: string): Triple =>
  times(toOklab, each(times(toCones, each([1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255) as unknown as Triple, linear)), Math.cbrt));

const hex = (lab: Triple): string =>
  `#${each(times(fromCones, each(times(fromOklab, lab), (value) => value ** 3)), (value) => Math.round(Math.min(1, Math.max(0, encoded(value))) * 255)).map((value) => value.toString(16).padStart(2, '0')).join('')}`;
