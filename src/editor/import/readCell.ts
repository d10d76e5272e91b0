/** What is to be seen of a cell before its column's type is known. */
export type Cell =
  | { readonly kind: 'blank' }
  /** Stands where a value would: `..`, `n/a`, `c`. A letter may also be a value, in a column of letters. */
  | { readonly kind: 'marker'; readonly text: string; readonly isLetter: boolean }
  /** An error of a spreadsheet: `#REF!`. */
  | { readonly kind: 'error'; readonly text: string }
  /** `text` is the whole cell; `bare` and `marks` are the same without and only the footnote marks at its end. */
  | { readonly kind: 'value'; readonly text: string; readonly bare: string; readonly marks: readonly string[] };

const symbol = /^(?:\.{1,3}|…|[-–—−]{1,3}|:|~|\*{1,3}|†|n\/?a|n\/k|n\.a\.?|null|not (?:available|applicable|known)|suppressed|\[[^\][]{1,8}\])$/i;
const letter = /^(?:[cxuzkw]|low)$/i;
const spreadsheetError = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME[?!]|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/i;
const footnote = /(?<=[\d%)a-z])\s*(\[[^\][]{1,8}\]|\([a-z]\)|[*†‡§¶^#]+|[¹²³⁰⁴-⁹]+|(?<=\d)\s?r)$/iu;

/** Reads one cell; `missing` are texts that the file itself declares to mean that there is no value. */
export function readCell(text: string, missing: readonly string[] = []): Cell {
  if (text === '') return { kind: 'blank' };
  if (missing.includes(text)) return { kind: 'marker', text, isLetter: false };
  if (spreadsheetError.test(text)) return { kind: 'error', text };
  if (symbol.test(text)) return { kind: 'marker', text, isLetter: false };
  if (letter.test(text)) return { kind: 'marker', text, isLetter: true };
  return { kind: 'value', text, ...withoutMarks(text) };
}

/** Cuts `[r]`, `(a)`, `*`, `¹` and the like off the end of a cell, at most three of them. */
function withoutMarks(text: string): { bare: string; marks: string[] } {
  let bare = text;
  const marks: string[] = [];
  for (let found = footnote.exec(bare); found && marks.length < 3; found = footnote.exec(bare)) {
    marks.unshift(found[1]!.trim());
    bare = bare.slice(0, found.index);
  }
  return { bare, marks };
}
