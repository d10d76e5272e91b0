import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, it } from 'vitest';
import { coveringPages } from './kindsOfElement.ts';
import { faultsOfPages } from './pages.ts';

/** Says what a validator finds in the text of a page. */
const finder = (config: ConfigData): ((html: string) => string[]) => {
  const validator = new HtmlValidate(config);
  return (html) => validator.validateStringSync(html).results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`));
};

// A page is named as its document, its row or its finding is named, and these are long.
const everyRule = finder({ extends: ['html-validate:recommended'], rules: { 'long-title': 'off' } });

/** What one page may get wrong where another of its template does not: the rules that hang on words and values. Ids and references have tests of their own. */
const wordRules = finder({
  rules: Object.fromEntries([
    'attr-quotes', 'attribute-allowed-values', 'close-order', 'doctype-html', 'empty-heading', 'empty-title', 'no-dup-attr', 'no-raw-characters', 'tel-non-breaking', 'text-content',
    'unrecognized-char-ref', 'valid-id', 'wcag/h30', 'wcag/h37',
  ].map((rule) => [rule, 'error'] as const)),
});

it('pages that between them show every kind of element are valid HTML', () => {
  const { files, missed } = coveringPages(1);
  expect([missed, files.length > 60]).toEqual([0, true]);
  expect(faultsOfPages(({ file, html }) => (files.includes(file) ? everyRule(html) : []))).toEqual([]);
}, 600_000);

it('on every page, words and values are valid', () => {
  let looked = 0;
  // The styles are the same on every page, and longer than most.
  const faults = faultsOfPages(({ html }) => ((looked += 1), wordRules(html.replace(/<style[^]*?<\/style>/g, ''))));
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(1000);
}, 600_000);

it('both sets of rules find what is wrong', () => {
  const page = '<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><main><h1></h1><p id="a">1 & 2</p><p id="a"><b>x</i></p><a href="/" aria-labelledby="b"></a></main></body></html>';
  expect(wordRules(page).map((fault) => fault.split(' ')[1])).toEqual(expect.arrayContaining(['empty-heading:', 'no-raw-characters:']));
  expect(everyRule(page).map((fault) => fault.split(' ')[1])).toEqual(expect.arrayContaining(['no-dup-id:', 'close-order:']));
});
