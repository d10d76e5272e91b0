import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, it } from 'vitest';
import { coveringPages } from './kindsOfElement.ts';
import { markupFaults } from './markup.ts';
import { itOnEveryPage, pageAt } from './pages.ts';

/** Says what a validator finds in the text of a page. */
const finder = (config: ConfigData): ((html: string) => string[]) => {
  const validator = new HtmlValidate(config);
  return (html) => validator.validateStringSync(html).results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`));
};

// A page is named as its document, its row or its finding is named, and these are long.
const everyRule = finder({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } });

/** What is looked at once for each value that any page has: what each attribute may say, and numbers of telephones that do not break. */
const valueRules = finder({ rules: { 'attribute-allowed-values': 'error', 'tel-non-breaking': 'error' } });

it('pages that between them show every kind of element are valid HTML', () => {
  const { files, missed } = coveringPages(1);
  expect([missed, files.length > 60]).toEqual([0, true]);
  expect(files.flatMap((file) => everyRule(pageAt(`/${file}`).html).map((fault) => `${file}: ${fault}`))).toEqual([]);
}, 600_000);

const values = new Set<string>();

itOnEveryPage({
  'every page has its tags closed in order, its attributes once and in quotes, and no bare letters': ({ html }) => {
    for (const [link] of html.matchAll(/<a [^>]*href="tel:[^]*?<\/a>/g)) values.add(link);
    return markupFaults(html, values);
  },
});

it('each value of an attribute is one that it may have', () => {
  expect(values.size).toBeGreaterThan(200);
  // One a line, so that a fault begins with its number.
  const faults = valueRules([...values].join('\n'));
  expect(faults.map((fault) => `${[...values][Number.parseInt(fault, 10) - 1]} ${fault}`)).toEqual([]);
});

it('all these rules find what is wrong', () => {
  const page = '<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><main><h1></h1><p id="a">1 & 2</p><p id="a"><b>x</i></p><a href="/" aria-labelledby="b"></a></main></body></html>';
  expect(everyRule(page).map((fault) => fault.split(' ')[1])).toEqual(expect.arrayContaining(['no-dup-id:', 'close-order:']));
  expect(valueRules('<th scope="side"></th>')).toHaveLength(1);
  expect(valueRules('<a href="tel:1">1 2</a>')).toHaveLength(1);
});

it.each([
  ['<p>1 & 2</p>', 'a bare letter'],
  ['<p>1 &half; 2</p>', 'a bare letter'],
  ['<p>1 > 2</p>', 'a bare letter'],
  ['<p title="a & b"></p>', 'a bare letter'],
  ['<p>1 < 2</p>', 'no HTML'],
  ['<p title=a></p>', 'no HTML'],
  ["<p title='a'></p>", 'no HTML'],
  ['<p id="a" id="b"></p>', 'id twice'],
  ['<p id="a b"></p>', 'odd letters'],
  ['<p id=""></p>', 'odd letters'],
  ['<p><b>x</p></b>', '</p> closes <b>'],
  ['</p>', '</p> closes <undefined>'],
  ['<p>', '<p> stays open'],
  ['<p/>', '<p/>'],
  ['<img src="/a.png">', 'a picture without a text'],
])('markupFaults(html) finds what is wrong with %s', (html, fault) => expect(markupFaults(`<!DOCTYPE html>${html}`, new Set())).toContainEqual(expect.stringContaining(fault)));

it('markupFaults(html) finds nothing wrong with what is right, and a missing doctype', () => {
  const right = '<html lang="en"><!-- a > b --><style>a > b {}</style><p hidden>1 &amp; 2 &#38; 3<br></p><svg><path d="M0"/></svg><img src="/a.png" alt=""></html>';
  expect(markupFaults(`<!DOCTYPE html>${right}`, new Set())).toEqual([]);
  expect(markupFaults(right, new Set())).toContain('no doctype');
});
