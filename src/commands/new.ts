import { dayOf, runNew } from '../editor/newEntry.ts';

const { code, words } = runNew(process.cwd(), process.argv.slice(2), dayOf(new Date()));
(code === 0 ? console.log : console.error)(words);
process.exitCode = code;
