import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { runImport } from '../editor/import/runImport.ts';

// Makes a dataset of a table: `npm run import -- table.csv`.

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // Without an answer, the end of the input means no.
  const answer = await Promise.race([terminal.question(question).catch(() => ''), once(terminal, 'close').then(() => '')]);
  terminal.close();
  return answer;
}

const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
process.exitCode = await runImport(process.cwd(), process.argv.slice(2), { print: (words) => console.log(words), ask: isTerminal ? ask : undefined });
