import { expect, it } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { content, faultsOfPages, pageAt } from './pages.ts';

const sensitive = [...content.articles].filter(([, article]) => article.sensitive).map(([slug]) => routes.article(slug));

it.each(sensitive)('%s begins with the content note and ends with where to get help', (route) => {
  const { $ } = pageAt(route);
  expect($('main > :first-child').attr('class')).toBe('content-note');
  expect($('main > :last-child').attr('id')).toBe('help');
  expect($('#help dt').length).toBe(content.site.help.length);
});

it('no page has the note without the help, or the help without the note', () => {
  expect(faultsOfPages(({ html }) => (html.includes('class="content-note"') === html.includes('id="help"') ? [] : ['one without the other']))).toEqual([]);
});
