import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/checks/read.ts';
import type { Content } from '../../src/lib/content.ts';
import { reportageArticle } from '../../src/lib/jsonLd/article.ts';
import { breadcrumbList } from '../../src/lib/jsonLd/breadcrumbs.ts';
import { chartThing, datasetThing } from '../../src/lib/jsonLd/dataset.ts';
import { publisherInFull, webSite } from '../../src/lib/jsonLd/publisher.ts';
import { jsonLdScript } from '../../src/lib/jsonLd/script.ts';
import { contentFolder, samples } from '../contentFolder.ts';

const contentWith = (changes: Readonly<Record<string, unknown>> = {}): Content => readContent(contentFolder(changes)).content!;
const address = (route: string): string => `https://host.example/r${route}`;
const correction = { date: '2026-12-01', fact: 'posts/december', was: '3,600', now: '[3,500](fact:posts/december)', why: 'A digit was misread', reportedBy: 'a reader' };

describe('jsonLdScript(things)', () => {
  const hard = '</script><!--<script> & "quotes" \u2028';

  it('can be closed by no text of the content, and reads as it was', () => {
    const script = jsonLdScript([{ '@type': 'Article', headline: hard }])!;
    expect(script).not.toContain('<');
    expect(JSON.parse(script)).toEqual({ '@context': 'https://schema.org', '@graph': [{ '@type': 'Article', headline: hard }] });
  });

  it('is nothing where there is nothing to say', () => expect(jsonLdScript([])).toBeUndefined());
});

describe('reportageArticle(content, slug)', () => {
  it('has the words, the days and the card of the article, and its publisher for an author', () => {
    const publisher = { '@type': 'NewsMediaOrganization', '@id': 'https://host.example/r/#publisher', name: 'A publisher', url: 'https://host.example/r/' };
    expect(reportageArticle(contentWith(), 'short', address)).toEqual({
      '@type': 'ReportageNewsArticle',
      mainEntityOfPage: 'https://host.example/r/articles/short/',
      headline: 'A short article',
      description: 'The counts differ.',
      datePublished: '2026-11-22',
      dateModified: '2026-11-22',
      image: 'https://host.example/r/articles/short/card.png',
      articleSection: 'The cuts',
      isAccessibleForFree: true,
      author: publisher,
      publisher,
    });
  });

  it('has the corrections that concern it, and bears their day', () =>
    expect(reportageArticle(contentWith({ 'corrections/a.json': correction }), 'short', address)).toMatchObject({
      dateModified: '2026-12-01',
      correction: [{ '@type': 'CorrectionComment', text: 'Was: 3,600. Is: 3,500. Why: A digit was misread.', datePublished: '2026-12-01', url: 'https://host.example/r/corrections/#a' }],
    }));
});

describe('datasetThing(content, dataset)', () => {
  const thingOf = (changes: Readonly<Record<string, unknown>>) => {
    const content = contentWith(changes);
    return datasetThing(content, content.datasets.get('posts')!, address) as unknown as Record<string, unknown>;
  };
  const yearly = (years: readonly unknown[]) => ({
    ...samples.dataset,
    schema: { primaryKey: ['year'], fields: [{ name: 'year', type: 'string' }, ...samples.dataset.schema.fields] },
    data: samples.dataset.data.map((row, index) => ({ ...row, year: years[index] })),
  });
  const licensed = { ...samples.dataset, licenses: [{ name: 'OGL', path: 'https://example.org/ogl', title: 'Open licence' }] };

  it('has its files and the documents that its rows rest on', () =>
    expect(thingOf({})).toMatchObject({
      '@id': 'https://host.example/r/data/posts/#dataset',
      distribution: [
        { encodingFormat: 'text/csv', contentUrl: 'https://host.example/r/data/posts.csv' },
        { encodingFormat: 'application/json', contentUrl: 'https://host.example/r/data/posts.json' },
      ],
      isBasedOn: [{ '@type': 'CreativeWork', name: 'A council: A budget report', datePublished: '2010-12-01', url: 'https://example.org/report' }],
    }));

  it.each([
    ['calendar years', ['2012', '2010'], '2010/2012'],
    ['financial years', ['2010-11', '2012-13'], '2010/2013'],
    ['keys that are no years', ['2010', 'later'], undefined],
  ])('covers %s of its key', (_name, years, covered) => expect(thingOf({ 'datasets/posts.json': yearly(years) }).temporalCoverage).toBe(covered));

  it.each([
    ['the address of the licence that all sources have', { 'datasets/posts.json': licensed, 'sources/report.json': { ...samples.source, licence: 'Open licence' } }, 'https://example.org/ogl'],
    ['its name where the dataset gives no address', { 'sources/report.json': { ...samples.source, licence: 'Open licence' } }, { '@type': 'CreativeWork', name: 'Open licence' }],
    ['none where a source names none', { 'datasets/posts.json': licensed }, undefined],
  ])('has %s', (_name, changes, licence) => expect(thingOf(changes).license).toEqual(licence));

  it('has no licence where its sources have different ones', () => {
    const [first, second] = samples.dataset.data;
    const changes = { 'datasets/posts.json': { ...licensed, data: [first, { ...second, source: 'other' }] }, 'sources/report.json': { ...samples.source, licence: 'Open licence' }, 'sources/other.json': { ...samples.source, licence: 'Another' } };
    expect(thingOf(changes).license).toBeUndefined();
  });

  it('is the same thing on the page of a chart, with its picture', () => {
    const content = contentWith();
    expect(chartThing(content, 'posts', address)).toEqual({ ...thingOf({}), image: 'https://host.example/r/charts/posts.png' });
  });
});

describe('breadcrumbList(content, route, title)', () => {
  const waysTo = (route: string, title: string): unknown => JSON.parse(JSON.stringify(breadcrumbList(contentWith(), route, title, address) ?? null))?.itemListElement.map(({ position, name, item }: Record<string, unknown>) => [position, name, item]);
  const front = [1, 'A report', 'https://host.example/r/'];

  it.each([
    ['/', null],
    ['/404.html', null],
    ['/about/', [front, [2, 'X', 'https://host.example/r/about/']]],
    ['/articles/', [front, [2, 'X', 'https://host.example/r/articles/']]],
    ['/articles/short/', [front, [2, 'Articles', 'https://host.example/r/articles/'], [3, 'X', 'https://host.example/r/articles/short/']]],
    ['/evidence/posts/july/', [front, [2, 'Evidence', 'https://host.example/r/evidence/'], [3, 'Posts at risk', 'https://host.example/r/data/posts/'], [4, 'X', 'https://host.example/r/evidence/posts/july/']]],
  ])('leads down to %s', (route, ways) => expect(waysTo(route, 'X') ?? null).toEqual(ways));
});

it('the front page names the search, and the pages that say how the report is made and corrected', () => {
  const content = contentWith();
  expect(webSite(content, address)).toMatchObject({ name: 'A report', inLanguage: 'en-GB', potentialAction: { target: { urlTemplate: 'https://host.example/r/search/?q={search_term_string}' }, 'query-input': 'required name=search_term_string' } });
  expect(publisherInFull(content, address)).toMatchObject({ name: 'A publisher', correctionsPolicy: 'https://host.example/r/corrections/', verificationFactCheckingPolicy: 'https://host.example/r/methodology/' });
});
