/** What may stand between cells, the commonest first, and its name for an editor. */
export const separators: ReadonlyMap<string, string> = new Map([
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
]);

/** Enough of a file to judge by: notes above a table are rarely longer. */
const sample = 200_000;

/** The separator that cuts the most lines into the same number of cells, more than one; the comma where none does. */
export function sniffSeparator(text: string): string {
  const scores = [...separators.keys()].map((separator) => ({ separator, score: score(countPerLine(text, separator)) }));
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

/** How often a separator stands outside quotation marks in each line that is not blank. */
function countPerLine(text: string, separator: string): number[] {
  const counts: number[] = [];
  let [count, characters, isQuoted] = [0, 0, false];
  for (const character of text.slice(0, sample)) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === '\n' && !isQuoted) {
      if (characters > 0) counts.push(count);
      [count, characters] = [0, 0];
    } else {
      characters += 1;
      if (character === separator && !isQuoted) count += 1;
    }
  }
  return characters > 0 ? [...counts, count] : counts;
}

/** The share of lines with the commonest count; a little more for more cells, so that ties go to the finer cut. */
function score(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  return Math.max(0, ...[...frequency].map(([count, lines]) => lines / counts.length + Math.min(count, 100) / 1000));
}
