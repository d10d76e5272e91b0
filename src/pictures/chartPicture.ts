import type { Scene } from '../charts/index.ts';
import { leading, textMark } from '../charts/text.ts';
import { widestWord, wrapText } from '../charts/wrapText.ts';
import type { Palette } from './palette.ts';
import type { Layer, Picture } from './picture.ts';

/** The words that go with a chart wherever it is taken, all plain text. */
export type ChartWords = {
  /** The finding. */
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  /** Under the drawing, in this order: a note, the sources, where it is from. */
  readonly foot: readonly string[];
};

const margin = 40;

/** A chart with its finding above it and its sources under it, as wide as its drawing and two margins. */
export function chartPicture(scene: Scene, { title, subtitle, description, foot }: ChartWords, palette: Palette): Picture {
  const width = scene.width + 2 * margin;
  const layers: Layer[] = [];
  let y = margin;
  const put = (text: string, gap: number, style: Omit<BlockStyle, 'width'>): void => {
    const block = textBlock(text, { ...style, width: scene.width });
    layers.push({ x: margin, y, ...block.layer });
    y += block.height + gap;
  };
  put(title, 9, { fontSize: 24, isStrong: true });
  put(subtitle, 22, { fontSize: 16, tone: 'soft' });
  layers.push({ x: margin, y, fontSize: scene.fontSize, marks: scene.marks });
  y += scene.height + 20;
  for (const line of foot) put(line, 7, { fontSize: 13.5, tone: 'soft' });
  return { width, height: Math.ceil(y - 7 + margin), title, description, palette, layers };
}

type WrapOptions = Parameters<typeof widestWord>[1] & { readonly maxLines: number };
type BlockStyle = { readonly width: number; readonly fontSize: number; readonly isStrong?: boolean; readonly tone?: 'soft' | 'accent'; readonly maxLines?: number };

/** A text broken into lines that hang from the top of its layer, and how high it is. */
export function textBlock(text: string, { width, fontSize, isStrong = false, tone, maxLines = 40 }: BlockStyle): { readonly layer: Omit<Layer, 'x' | 'y'>; readonly height: number } {
  const lines = (isStrong ? balancedLines : wrapText)(text, width, { fontSize, weight: isStrong ? 600 : 400, maxLines });
  const mark = textMark({ role: 'heading', tone: tone ?? 'ink', x: 0, y: Math.round(80 * fontSize) / 100, lines, isStrong });
  return { layer: { fontSize, marks: [mark] }, height: Math.ceil((1 + (lines.length - 1) * leading) * fontSize) };
}

/** As few lines as the width allows, and these about as long as each other: no word alone on the last. */
function balancedLines(text: string, width: number, options: WrapOptions): string[] {
  const widest = wrapText(text, width, options);
  for (let share = 0.5; share < 1; share += 0.02) {
    // One line more than may be: a text that is cut off does not count as fitting.
    const lines = wrapText(text, width * share, { ...options, maxLines: options.maxLines + 1 });
    if (lines.length === widest.length && widestWord(text, options) <= width * share) return lines;
  }
  return widest;
}
