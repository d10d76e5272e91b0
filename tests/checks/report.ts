import { checkContent } from '../../src/checks/check.ts';
import { formatProblem } from '../../src/checks/problem.ts';
import { contentFolder, samples } from '../contentFolder.ts';

/** All that the check says of the small content with these changes; nothing where it is sound. */
export const report = (changes: Readonly<Record<string, unknown>> = {}): string => checkContent(contentFolder(changes)).problems.map(formatProblem).join('\n');

/** A copy of a sample, changed. */
export function changed(sample: object, change: (copy: any) => void): object {
  const copy = structuredClone(sample);
  change(copy);
  return copy;
}

/** The sample dataset, changed. */
export const datasetWith = (change: (dataset: any) => void) => ({ 'datasets/posts.json': changed(samples.dataset, change) });

/** The sample dataset with these keys in its second row. */
export const rowWith = (keys: object) => datasetWith((dataset) => Object.assign(dataset.data[1], keys));

/** The sample article with more prose: its first line is line 14. */
export const articleWith = (prose: string) => ({ 'articles/short.mdx': `${samples.article}\n${prose}\n` });

/** The sample article with a text of its own in place of another. */
export const articleAs = (from: string, to: string) => ({ 'articles/short.mdx': samples.article.replace(from, to) });

/** The sample source as JSON text, with a text in place of another. */
export const sourceAs = (from: string, to: string) => ({ 'sources/report.json': JSON.stringify(samples.source, null, 2).replace(from, to) });
