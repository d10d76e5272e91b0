import type { Frame } from './frame.ts';
import type { TextMark } from './scene.ts';
import { centredBaseline, hangingBaseline, linesWidth, textHeight, textMark } from './text.ts';
import { wrapText } from './wrapText.ts';

/** What a row is called, and how high are its marks and the notes under them. */
export type RowSize = { readonly name: string; readonly marks: number; readonly notes: number; readonly isStrong?: boolean };

/** A row with its name; its marks begin at `top`, and nothing of it is below `bottom`. */
export type NamedRow = { readonly name: TextMark; readonly top: number; readonly bottom: number };

/** Between a name and the marks on its right. */
export const nameGap = 10;

/** The width of a column of names and its gap: what they need, up to 38 % of the frame; none where they stand above their rows. */
export function namesWidth(names: readonly string[], frame: Frame, isStrong = false): number {
  if (frame.isNarrow) return 0;
  const most = frame.width * 0.38 - nameGap;
  return linesWidth(names.flatMap((name) => wrapText(name, most, { ...frame, weight: isStrong ? 600 : 400 })), frame, isStrong) + nameGap;
}

/** Where rows begin, and what is between them. */
type RowPlace = { readonly top?: number; readonly gap?: number };

/** Rows one under another, `width` being that of the names: on the left of their marks and level with them, or above where it is narrow. */
export function namedRows(sizes: readonly RowSize[], width: number, frame: Frame, { top = 0, gap = rowGap(frame) }: RowPlace = {}): NamedRow[] {
  const rows: NamedRow[] = [];
  for (const size of sizes) rows.push(namedRow(size, width, frame, rows.length === 0 ? top : rows.at(-1)!.bottom + gap));
  return rows;
}

const rowGap = ({ fontSize, isNarrow }: Frame): number => fontSize * (isNarrow ? 0.8 : 0.6);

function namedRow({ name, marks, notes, isStrong = false }: RowSize, width: number, frame: Frame, top: number): NamedRow {
  const lines = wrapText(name, frame.isNarrow ? frame.width : width - nameGap, { ...frame, weight: isStrong ? 600 : 400 });
  const nameHeight = textHeight(lines.length, frame);
  const label = { role: 'label', lines, isStrong } as const;
  if (frame.isNarrow) {
    const marksTop = top + nameHeight + frame.fontSize * 0.2;
    return { name: textMark({ ...label, x: 0, y: hangingBaseline(top, frame) }), top: marksTop, bottom: marksTop + marks + notes };
  }
  const marksTop = top + Math.max(0, (nameHeight - marks) / 2);
  const y = centredBaseline(top + Math.max(nameHeight, marks) / 2, lines.length, frame);
  return { name: textMark({ ...label, x: width - nameGap, y, anchor: 'end' }), top: marksTop, bottom: Math.max(top + nameHeight, marksTop + marks + notes) };
}
