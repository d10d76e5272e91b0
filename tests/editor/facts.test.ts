import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/checks/read.ts';
import { factLink } from '../../src/editor/findFactsLink.ts';
import { findFacts, formatFoundFacts, foundFactsAsJson } from '../../src/editor/findFacts.ts';
import { wordsOf } from '../../src/editor/findFactsIndex.ts';
import { bindingProblem } from '../../src/lib/binding.ts';
import { factsOfRow, requireFact } from '../../src/lib/facts.ts';
import { referencesIn } from '../../src/lib/prose.ts';
import { parseInline } from '../../src/lib/trees.ts';
import { root } from '../builtSite.ts';
import { contentFolder, samples } from '../contentFolder.ts';
import { runCommand } from './runCommand.ts';

const money = {
  ...samples.dataset,
  name: 'money',
  title: 'Savings asked for',
  schema: { primaryKey: ['id'], fields: [{ name: 'id', type: 'string' }, { name: 'counted', type: 'string', title: 'What was counted' }, { name: 'saving', type: 'number', unit: '£m', title: 'Saving' }, { name: 'share', type: 'number', unit: '%', title: 'Share' }, { name: 'grade', type: 'string', title: 'Grade' }] },
  measure: 'saving',
  sources: ['report'],
  data: [
    { id: 'directorate (all)', counted: 'the whole directorate', saving: 68.3, share: 30, grade: 'inadequate' },
    { id: 'fall', counted: 'change in referrals', saving: 26, share: -12, grade: 'good' },
  ],
  charts: {},
};
const content = readContent(contentFolder({ 'datasets/money.json': money })).content!;
const report = readContent(root).content!;
const links = (query: string): string[] => findFacts(content, query).found.map(({ link }) => link);

describe('findFacts', () => {
  test.for([
    ['3,500', '[3,500](fact:posts/december)'],
    ['£68.3m', '[£68.3m](fact:money/directorate%20%28all%29)'],
    ['30 per cent', '[30 per cent](fact:money/directorate%20%28all%29#share)'],
    ['twenty-six', '[twenty-six](fact:money/fall)'],
    ['12%', '[12%](fact:money/fall#share)'],
    ['almost 1,500 posts', '[1,500](fact:posts/july)'],
    ['3500 jobs', '[3500](fact:posts/december)'],
  ] as const)('findFacts(content, "%s") gives the cell of that value first', ([query, link]) => expect(links(query)[0]).toBe(link));

  test('a cell that agrees only when rounded is given with its own words, and says so', () => {
    expect(findFacts(content, '£70m').found.map(({ link, value }) => [link, value])).toEqual([['[£68.3m](fact:money/directorate%20%28all%29)', 'rounded']]);
    expect(formatFoundFacts(content, findFacts(content, '£70m'))).toContain('£68.3m  (agrees when rounded: say about, almost or more than)');
  });
  test('words find a fact by its row, its column, its dataset and its source', () => {
    expect(links('directorate')[0]).toBe('[£68.3m](fact:money/directorate%20%28all%29)');
    expect(links('share directorate')).toEqual(['[30%](fact:money/directorate%20%28all%29#share)']);
    expect(links('savings asked')).toHaveLength(4);
    expect(links('budget report july')[0]).toBe('[1,500](fact:posts/july)');
  });
  test('words that are a cell find it: a grade', () => expect(links('inadequate')).toContain('[inadequate](fact:money/directorate%20%28all%29#grade)'));
  test('a plural finds the singular, and capitals find small letters', () => expect(links('REFERRAL')).toContain('[£26m](fact:money/fall)'));
  test('nothing found gives the nearest word, or the nearest values', () => {
    expect(findFacts(content, 'directorat').suggestions).toEqual(['No fact has the word "directorat". Did you mean "directorate"?']);
    expect(findFacts(content, '£99m').suggestions).toEqual(['No cell holds £99m. The nearest are £68.3m, £26m.']);
    expect(findFacts(content, 'july directorate').suggestions).toEqual(['Each of these words stands somewhere, but no fact has them all: try fewer.']);
  });
});

describe('formatFoundFacts', () => {
  test('a hit is its value, what it counts, its source and its link', () => {
    expect(formatFoundFacts(content, findFacts(content, '3,500'))).toMatchInlineSnapshot(`
      "3,500 posts
          Posts at risk: jobs in the plan · Posts · 1 December 2010
          A council, 1 December 2010, page 2
          [3,500](fact:posts/december)"
    `);
  });
  test('at most 15 are told, and how many more there are', () => {
    const found = findFacts(report, 'birmingham');
    const lines = formatFoundFacts(report, found).split('\n');
    expect(lines).toHaveLength(15 * 4 + 1);
    expect(lines.at(-1)).toBe(`${found.found.length - 15} more: add a word to narrow the search.`);
  });
  test('nothing found says what to do', () => {
    expect(formatFoundFacts(content, findFacts(content, 'zebra'))).toBe('Nothing found for "zebra".\nNo fact has the word "zebra".\nA figure that no dataset holds yet needs a row: `npm run new -- dataset "Title"`, or `npm run import` for a spreadsheet.');
  });
  test('as JSON it has the same facts', () => {
    expect(JSON.parse(foundFactsAsJson(findFacts(content, '3,500')))).toMatchObject({ query: '3,500', total: 1, facts: [{ address: 'posts/december#posts', link: '[3,500](fact:posts/december)', agrees: 'same', value: 3500, text: '3,500 posts', sources: ['report'] }], suggestions: [] });
  });
});

test('wordsOf(text) drops capitals, accents, plurals and common words, and keeps numbers whole', () => expect(wordsOf('The Cafés’ children’s 3,500 authorities of 2010-11')).toEqual(['cafe', 'children', '3,500', 'authority', '2010', '11']));

test('factLink(fact) of every cell of the report leads back to that cell, and agrees with it', () => {
  const facts = [...report.datasets.values()].flatMap((dataset) => dataset.data.flatMap((row) => factsOfRow(report, dataset, row))).filter(({ value }) => value != null && typeof value !== 'object');
  // Many links in one text are read many times as quickly as each in a text of its own.
  const read = Array.from({ length: Math.ceil(facts.length / 100) }, (_, index) => referencesIn(parseInline(facts.slice(index * 100, index * 100 + 100).map((fact) => factLink(fact)).join(' ')))).flat();
  const wrong = facts.filter((fact, index) => {
    const reference = read[index];
    return !reference || requireFact(report, reference.target).address !== fact.address || bindingProblem(reference.typed, fact) !== undefined;
  });
  expect(wrong.slice(0, 10).map((fact) => factLink(fact))).toEqual([]);
  expect([read.length, facts.length > 10_000]).toEqual([facts.length, true]);
});

describe('src/commands/facts.ts', () => {
  test('it prints the facts, or JSON alone', () => {
    const folder = contentFolder();
    expect(runCommand('facts', folder, '3,500', 'jobs')).toMatchObject({ code: 0, output: expect.stringContaining('[3,500](fact:posts/december)') as string });
    expect(JSON.parse(runCommand('facts', folder, '--json', '3,500').output)).toMatchObject({ total: 1 });
  });
  test('without words it says how it is asked', () => expect(runCommand('facts', contentFolder())).toEqual({ code: 1, output: '', errors: 'Say what to look for: npm run facts -- 3,500 jobs' }));
  test('files that cannot be read are left out, and it says so', () => {
    const folder = contentFolder({ 'datasets/broken.json': '{' });
    expect(runCommand('facts', folder, '3,500')).toMatchObject({ code: 0, errors: '1 file was left out, with mistakes in it: see `npm run check`.' });
  });
});
