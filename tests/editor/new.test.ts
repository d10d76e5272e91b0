import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { layOut } from '../../src/checks/desk.ts';
import type { Problem } from '../../src/checks/problem.ts';
import { readContent } from '../../src/checks/read.ts';
import { blankLeft } from '../../src/checks/rules/blankLeft.ts';
import { dayOf, idFrom, runNew } from '../../src/editor/newEntry.ts';
import { entryKinds } from '../../src/editor/newEntryTexts.ts';
import { contentFolder, samples } from '../contentFolder.ts';
import { runCommand } from './runCommand.ts';

const today = '2026-11-22';
const made = (root: string, ...args: string[]) => runNew(root, args, today);
const text = (root: string, file: string): string => readFileSync(join(root, 'content', file), 'utf8');

/** What the rule `blank-left` says of a folder. */
function blanks(root: string): Problem[] {
  const reading = readContent(root);
  return blankLeft(layOut({ ...reading, content: reading.content! }).desk);
}

/** `file:line` of every complaint about an entry, from the check and from the rule about blanks. */
const complaints = (root: string, file: string): string[] => {
  const found = [...checkContent(root).problems, ...blanks(root)].filter((problem) => problem.file === `content/${file}` && problem.rule !== 'unused');
  return [...new Set(found.map(({ line }) => line))].sort((a, b) => a - b).map((line) => text(root, file).split('\n')[line - 1]!.trim());
};

const withBlank = (lines: readonly string[]): boolean[] => lines.map((line) => /TODO|todo-/.test(line));

describe('npm run new', () => {
  test.for(Object.entries(entryKinds))('a new %s is complained of for its marked blanks only', ([kind, { folder, ending }]) => {
    const root = contentFolder();
    expect(made(root, kind, 'A new entry').code).toBe(0);
    const lines = complaints(root, `${folder}/a-new-entry${ending}`);
    expect(lines.length).toBeGreaterThan(0);
    expect(withBlank(lines)).toEqual(lines.map(() => true));
  });

  test('an article with its strand is read at once, as a draft, and each of its blanks is a warning', () => {
    const root = contentFolder();
    made(root, 'article', 'The', 'savings', '--strand', 'cuts');
    expect(checkContent(root).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(blanks(root).map(({ line, column, severity }) => [line, column, severity])).toEqual([[3, 7, 'warning'], [7, 6, 'warning'], [9, 6, 'warning'], [16, 1, 'warning']]);
  });

  test('an article without a strand is told what its strand may be', () => {
    const root = contentFolder();
    made(root, 'article', 'The savings');
    expect(checkContent(root).problems.map(({ line, message, mend }) => `${line} ${message} ${mend}`)).toEqual(['4 "strand" is "TODO". It must be one of: "cuts", "khyra-ishaq", "ofsted".']);
  });

  test('an article about the child is marked sensitive', () => {
    const root = contentFolder();
    made(root, 'article', 'The review', '--strand', 'khyra-ishaq');
    expect(text(root, 'articles/the-review.mdx')).toContain('\nsensitive: true ');
  });

  test('it prints the path, the blanks with their lines, and what comes next', () => {
    expect(made(contentFolder(), 'source', 'A budget paper')).toMatchInlineSnapshot(`
      {
        "code": 0,
        "words": "Wrote content/sources/a-budget-paper.json
      Fill in the 6 lines with a blank:
        content/sources/a-budget-paper.json:3  "publisher": "TODO: who published it"
        content/sources/a-budget-paper.json:4  "author": "TODO: who wrote it, or null"
        content/sources/a-budget-paper.json:5  "published": "TODO: the date as exactly as it is known"
        content/sources/a-budget-paper.json:6  "url": "TODO: https://…"
        content/sources/a-budget-paper.json:7  "kind": "TODO"
        content/sources/a-budget-paper.json:8  "read": "TODO"
      Then cite it as [words](source:a-budget-paper), or name it as the "source" of a row.
      \`npm run check\` says what is left to do.",
      }
    `);
  });

  test('it never overwrites, and says what is there', () => {
    const root = contentFolder();
    const before = text(root, 'sources/report.json');
    expect(made(root, 'source', 'Report')).toEqual({ code: 1, words: 'content/sources/report.json is there already: “A budget report”; nothing was written.\nOpen that file, or give the new one another title, or an id of its own with --id.' });
    expect(text(root, 'sources/report.json')).toBe(before);
  });

  test.for([
    [['artcle', 'X'], 'There is no kind "artcle".\nDid you mean "article"? The kinds are: article, dataset, source, term, discrepancy, correction; as in npm run new -- article "The title" --strand cuts'],
    [[], 'Nothing says what to write.\nThe kinds are: article, dataset, source, term, discrepancy, correction; as in npm run new -- article "The title" --strand cuts'],
    [['term', ' '], 'The term has no title.\nWrite it in quotes behind the kind: npm run new -- term "The title"'],
    [['article', 'X', '--strand', 'cut'], 'There is no strand "cut".\nDid you mean "cuts"? The strands are: cuts, khyra-ishaq, ofsted.'],
    [['term', 'X', '--strand', 'cuts'], 'A term belongs to no strand.\nLeave --strand out.'],
    [['term', '漢字'], 'No id can be made from "漢字".\nGive it one with --id: lower-case letters and digits joined by hyphens.'],
    [['term', 'X', '--id', '../x'], '"../x" cannot be an id.\nGive it one with --id: lower-case letters and digits joined by hyphens.'],
    [['article', 'X', '--strnd', 'cuts'], '"--strnd" is not an option here.\nDid you mean "--strand"? The options are: --strand and --id, each with a word behind it; as in npm run new -- article "The title" --strand cuts'],
    [['article', 'X', '--strand'], 'An option has no value.\nThe options are: --strand and --id, each with a word behind it; as in npm run new -- article "The title" --strand cuts'],
  ] as const)('%j is refused, and nothing is written', ([args, words]) => {
    const root = contentFolder();
    expect(made(root, ...args)).toEqual({ code: 1, words });
    expect(existsSync(join(root, 'content/glossary/x.json'))).toBe(false);
  });

  test('a title with quotes, colons and backslashes is kept as it is', () => {
    const root = contentFolder();
    made(root, 'article', 'The "cuts": what\\who', '--strand', 'cuts');
    expect(readContent(root).content!.articles.get('the-cuts-what-who')!.title).toBe('The "cuts": what\\who');
  });
});

describe('idFrom', () => {
  test.for([
    ['Children’s trust, 2018', 'childrens-trust-2018'],
    ['Café “Über” & Straße', 'cafe-uber-and-strasse'],
    ['Łódź: Ærø / Øresund', 'lodz-aero-oresund'],
    ['£68.3m cut by 30%', '68-3m-cut-by-30-per-cent'],
    ['1,500 posts', '1500-posts'],
    ['--- ', ''],
    ['What was announced and what was spent between the spring of 2010 and 2013', 'what-was-announced-and-what-was-spent-between-the-spring-of'],
  ] as const)('%s is %s', ([title, id]) => expect(idFrom(title)).toBe(id));
});

test('dayOf(now) is the day of the calendar on the wall', () => expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05'));

describe('blank-left', () => {
  test('a blank in a published article is an error, at its line and column', () => {
    const root = contentFolder({ 'articles/short.mdx': `${samples.article}\nSome words, then\na TODO: the rest.\n` });
    expect(blanks(root)).toEqual([{ file: 'content/articles/short.mdx', line: 15, column: 3, rule: 'blank-left', severity: 'error', text: 'TODO', message: 'A blank is not filled in yet.', mend: 'Fill it in: the rest.' }]);
  });
  test('a blank in any key of a data file is an error', () => {
    const root = contentFolder({ 'sources/report.json': { ...samples.source, publisher: 'TODO: who published it' } });
    expect(blanks(root).map(({ file, line, mend }) => [file, line, mend])).toEqual([['content/sources/report.json', 3, 'Fill it in: who published it']]);
  });
  test('a blank in an attribute of a component is an error', () => {
    const root = contentFolder({ 'articles/short.mdx': `${samples.article}\n<Quote source="report" by="TODO">\n  Words\n</Quote>\n` });
    expect(blanks(root)).toHaveLength(1);
  });
  test('a comment in prose, and words that only look like one, are no blanks', () => {
    const root = contentFolder({ 'articles/short.mdx': `${samples.article}\n{/* TODO later */}\n\nThe TODOS and the todo list.\n` });
    expect(blanks(root)).toEqual([]);
  });
});

describe('src/commands/new.ts', () => {
  test('it exits with 0 where it wrote, and with 1 where something is there', () => {
    const root = contentFolder();
    const twice = [runCommand('new', root, 'term', 'A word'), runCommand('new', root, 'term', 'A word')];
    expect(twice.map(({ code }) => code)).toEqual([0, 1]);
    expect(twice[0]!.output.split('\n')[0]).toBe('Wrote content/glossary/a-word.json');
    expect(twice[1]!.errors.split('\n')[0]).toBe('content/glossary/a-word.json is there already: “A word”; nothing was written.');
  });
});
