import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { faultsOfPages } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // A page is named as its document, its row or its finding is named, and these are long.
    'long-title': 'off',
  },
});

it('every page is valid HTML', () => {
  const faults = faultsOfPages(({ html }) =>
    validator.validateStringSync(html).results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)),
  );
  expect(faults).toEqual([]);
  // Thousands of pages, at 30 milliseconds each.
}, 600_000);
