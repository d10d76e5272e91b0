import type { Scene } from '../charts/index.ts';
import { nbsp } from '../lib/formats.ts';
import { widestWord, wrapText } from '../charts/wrapText.ts';
import { textBlock } from './chartPicture.ts';
import type { Palette } from './palette.ts';
import type { Layer, Picture } from './picture.ts';

/** What a social card says and shows; all texts are plain. */
export type Card = {
  readonly title: string;
  /** A word over the title, such as the name of the strand. */
  readonly kicker: string;
  /** Under the title, where there is room: values that stand against each other, as many as fit. */
  readonly values?: readonly string[];
  /** Under these, where there is room: what is measured. */
  readonly subtitle?: string;
  /** The name of the report. */
  readonly report: string;
  readonly palette: Palette;
  /** A narrow drawing, whose letters are still read when the card is small. */
  readonly scene?: Scene;
};

/** Pixels of a card: what the networks that show cards ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 64;
const inner = { width: cardSize.width - 2 * margin, top: margin, bottom: cardSize.height - margin } as const;
const drawingWidth = 576;

/** A headline in up to three lines across the card, or beside a drawing in up to six of half the width; in the largest size in which all of it fits. */
export function drawCard({ title, kicker, values, subtitle, report, palette, scene }: Card): Picture {
  const width = scene ? inner.width - drawingWidth - 48 : inner.width;
  const head = textBlock(kicker, { width, fontSize: 26, isStrong: true, tone: 'accent', maxLines: 1 });
  const foot = textBlock(report, { width, fontSize: 26, isStrong: true, maxLines: 1 });
  const titleTop = inner.top + head.height + 20;
  const footTop = inner.bottom - foot.height;
  const under = underTitle({ values, subtitle }, width, scene ? 23 : values ? 32 : 40);
  const room = footTop - 32 - titleTop;
  const maxLines = scene ? 6 : 3;
  const roomBeside = headlineSize(title, { width, height: room - heightOf(under), maxLines });
  const fontSize = roomBeside ?? headlineSize(title, { width, height: room, maxLines }) ?? smallestHeadline;
  const headline = textBlock(title, { width, fontSize, isStrong: true, maxLines });
  let y = titleTop + headline.height;
  const layers: Layer[] = [
    { x: 0, y: 0, fontSize: 26, marks: [{ kind: 'rect', role: 'panel', tone: 'accent', x: 0, y: 0, width: 14, height: cardSize.height, paint: 'fill' }] },
    { x: margin, y: inner.top, ...head.layer },
    { x: margin, y: titleTop, ...headline.layer },
    ...(roomBeside ? under : []).map(({ gap, height, layer }) => ({ x: margin, y: (y += gap + height) - height, ...layer })),
    { x: margin, y: footTop, ...foot.layer },
    ...(scene ? [drawingLayer(scene)] : []),
  ];
  return { ...cardSize, title, description: subtitle ?? '', palette, layers };
}

type Block = ReturnType<typeof textBlock> & { readonly gap: number };

/** The blocks under a headline, each with the room above it. */
function underTitle({ values = [], subtitle }: Pick<Card, 'values' | 'subtitle'>, width: number, fontSize: number): Block[] {
  const listed = values.length > 0 ? [{ gap: 36, ...textBlock(listOf(values, width), { width, fontSize: valueSize, isStrong: true, tone: 'soft', maxLines: 2 }) }] : [];
  return [...listed, ...(subtitle ? [{ gap: 22, ...textBlock(subtitle, { width, fontSize, tone: 'soft' }) }] : [])];
}

const heightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { gap, height }) => sum + gap + height, 0);

/** Values in two lines, with a dot after each that another follows; those at the end that do not fit give way to an ellipsis. */
function listOf(values: readonly string[], width: number): string {
  for (let count = values.length; count > 0; count -= 1) {
    const list = [...values.slice(0, count), ...(count < values.length ? ['…'] : [])].join(`${nbsp}· `);
    if (wrapText(list, width, { fontSize: valueSize, weight: 600 }).length <= 2) return list;
  }
  return values[0] ?? '';
}

const valueSize = 40;
const smallestHeadline = 30;

type Room = { readonly width: number; readonly height: number; readonly maxLines: number };

/** The largest size in which the whole title fits; none where it does in no size. */
function headlineSize(title: string, { width, height, maxLines }: Room): number | undefined {
  const largest = maxLines > 3 ? 52 : 72;
  for (let fontSize = largest; fontSize >= smallestHeadline; fontSize -= 1) {
    const lines = wrapText(title, width, { fontSize, weight: 600, maxLines: maxLines + 1 });
    if (lines.length <= maxLines && (lines.length * 1.25 - 0.25) * fontSize <= height && widestWord(title, { fontSize, weight: 600 }) <= width) return fontSize;
  }
  return undefined;
}

/** As large as its width allows, or a little smaller if all of it can then be seen; a taller one is shown from its top. */
function drawingLayer({ width, height, fontSize, marks }: Scene): Layer {
  const room = inner.bottom - inner.top;
  const [widest, whole] = [drawingWidth / width, room / height];
  const scale = whole * fontSize >= smallestText ? Math.min(widest, whole) : widest;
  const shown = Math.min(height, room / scale);
  const y = inner.top + (room - shown * scale) / 2;
  // Letters are what costs time to draw.
  const seen = marks.filter((mark) => mark.kind !== 'text' || mark.y - fontSize < shown);
  return { x: cardSize.width - margin - width * scale, y, fontSize, marks: seen, view: { scale, width, height: shown, isCut: shown < height } };
}

/** Pixels below which the letters of a drawing are lost when the card is shown at half its size. */
const smallestText = 19;
