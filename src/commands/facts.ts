import { readContent } from '../checks/read.ts';
import { findFacts, formatFoundFacts, foundFactsAsJson } from '../editor/findFacts.ts';

const words = process.argv.slice(2).filter((word) => word !== '--json');
const { content, problems } = readContent(process.cwd());
const unknown = words.find((word) => word.startsWith('--'));
const unread = new Set(problems.map(({ file }) => file)).size;

if (unknown) {
  console.error(`There is no option ${unknown}. There is --json.`);
  process.exitCode = 2;
} else if (words.length === 0 || !content) {
  console.error(content ? 'Say what to look for: npm run facts -- 3,500 jobs' : 'The content cannot be read: `npm run check` says why.');
  process.exitCode = 1;
} else {
  const found = findFacts(content, words.join(' '));
  console.log(process.argv.includes('--json') ? foundFactsAsJson(found) : formatFoundFacts(content, found));
  if (unread > 0) console.error(`${unread} ${unread === 1 ? 'file was' : 'files were'} left out, with mistakes in ${unread === 1 ? 'it' : 'them'}: see \`npm run check\`.`);
}
