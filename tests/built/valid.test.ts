import { createHash } from 'node:crypto';
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

/** Folders of hundreds of pages of one template: one page in ten is looked at. */
const isLeftOut = (file: string): boolean => /^(?:evidence|sources|compare)\/.+\//.test(file) && createHash('sha256').update(file).digest()[0]! % 10 !== 0;

it('every page is valid HTML', () => {
  const faults = faultsOfPages(({ file, html }) =>
    isLeftOut(file) ? [] : validator.validateStringSync(html).results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)),
  );
  expect(faults).toEqual([]);
}, 600_000);
