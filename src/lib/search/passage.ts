import type { SearchDocument } from './document.ts';
import { isFigure, tokensOf, type Token } from './tokens.ts';

/** A piece of text, and whether it is what was looked for. */
export type Piece = { readonly text: string; readonly isFound: boolean };

/** Says of a word of a text whether it was looked for. */
export type IsFound = (token: Token) => boolean;

/** A word is found if it is one that the engine found; a figure, if it says all that the typed one does: `£68.3m` is not found in `68.3%`. */
export function isFoundBy(query: string, found: ReadonlySet<string>): IsFound {
  const figures = tokensOf(query).filter(({ terms }) => isFigure(terms[0]!));
  return ({ terms }) => (isFigure(terms[0]!) ? figures.some((typed) => typed.terms.every((term) => terms.includes(term))) : terms.some((term) => found.has(term)));
}

/** Cuts a text at the words that were found. Words that stand beside each other, with nothing but spaces and hyphens between, are one piece. */
export function piecesOf(text: string, isFound: IsFound): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const token of tokensOf(text).filter(isFound)) {
    const between = text.slice(end, token.start);
    const last = pieces.at(-1);
    if (last?.isFound && /^[\s-]*$/.test(between)) pieces[pieces.length - 1] = { text: last.text + text.slice(end, token.end), isFound: true };
    else pieces.push({ text: between, isFound: false }, { text: text.slice(token.start, token.end), isFound: true });
    end = token.end;
  }
  return [...pieces, { text: text.slice(end), isFound: false }].filter((piece) => piece.text !== '');
}

/** The line of a document that has most of the different words that were found, shortened around the first of them, and its place. */
export function passageOf({ text, anchors }: SearchDocument, isFound: IsFound): { readonly text: string; readonly anchor: string | undefined } {
  const lines = text.split('\n');
  const counts = lines.map((line) => new Set(tokensOf(line).filter(isFound).map(({ terms }) => terms.join())).size);
  const most = Math.max(...counts);
  const best = counts.indexOf(most);
  const first = tokensOf(lines[best]!).find(isFound);
  return { text: shortened(lines[best]!, first?.start ?? 0), anchor: most > 0 ? anchors[best] : undefined };
}

/** How many characters of a line a result shows. */
const room = 240;

/** A line that is not too long: its sentence from the start if what matters stands near it, else some words before. */
function shortened(line: string, place: number): string {
  if (line.length <= room) return line;
  const sentence = Math.max(0, ...[...line.slice(0, place).matchAll(/[.?!]['’”)]?\s+/g)].map((stop) => stop.index + stop[0].length));
  const from = place - sentence < room * 0.6 ? sentence : line.indexOf(' ', place - room * 0.4) + 1;
  const rest = line.slice(from);
  const words = rest.length <= room ? rest : `${rest.slice(0, rest.lastIndexOf(' ', room)).replace(/[\s,;:·–]+$/, '')} …`;
  return from > 0 && from !== sentence ? `… ${words}` : words;
}
