import { readContent } from '../checks/read.ts';
import { bindFigures, findNamed, formatUnboundFigures } from '../editor/bindFigures.ts';

const names = process.argv.slice(2);
const reading = readContent(process.cwd());
const { content } = reading;

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}

if (!content) fail('The content cannot be read: `npm run check` says why.');
else if (names.length === 0) fail('Say which article: npm run bind -- content/articles/slug.mdx');
else
  for (const name of names) {
    const named = findNamed(reading, name);
    if (typeof named === 'string') {
      fail(named);
      continue;
    }
    const figures = bindFigures({ ...reading, content }, named);
    console.log(figures.length === 0 ? `${name}: every figure is bound.` : `${formatUnboundFigures(content, figures)}\n${figures.length} unbound ${figures.length === 1 ? 'figure' : 'figures'} in ${name}.`);
  }
