import { describe, expect, it } from 'vitest';
import { allCharts } from '../../../src/lib/content.ts';
import { isSensitiveDataset } from '../../../src/lib/sensitivity.ts';
import { evidencePages } from '../../../src/lib/routes.ts';
import { timelineEvents } from '../../../src/lib/timeline.ts';
import { kinds, type Kind } from '../../../src/lib/search/document.ts';
import { makeIndex } from '../../../src/lib/search/searchIndex.ts';
import { content, files, indexes, ledger, makeLedger, makeReport, report } from './realContent.ts';

const all = [...report, ...ledger];
const count = (kind: Kind): number => all.filter((document) => document.kind === kind).length;

describe('the documents', () => {
  it('are everything that the report has, once', () => {
    const { articles, discrepancies, glossary, datasets, sources } = content;
    const headings = [...articles.values()].reduce((sum, { body, findings, unknown }) => sum + [...body.matchAll(/^## /gm)].length + Number(findings.length > 0) + Number(unknown.length > 0) + 1, 0);
    const pages = [...datasets.values()].reduce((sum, dataset) => sum + evidencePages(dataset).length, 0);
    expect(headings).toBeGreaterThan(100);
    expect(pages).toBeGreaterThan(2000);
    expect(Object.fromEntries(kinds.map((kind) => [kind, count(kind)]))).toEqual({
      article: headings,
      discrepancy: discrepancies.size,
      chart: allCharts(content).length,
      term: glossary.size,
      event: timelineEvents(content).length,
      dataset: datasets.size,
      evidence: pages - timelineEvents(content).length,
      source: sources.size,
    });
    expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);
  });

  it('have a name, an address, and no marks of their editor', () => {
    const wrong = all.filter(({ title, address, text, context }) => title.trim() === '' || !address.startsWith('/') || /\]\((?:fact|source|term):|<[A-Z]|\u2060|undefined|\[object/.test(title + text + context));
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('have a source wherever there is a figure of the ledger', () => {
    expect(ledger.filter(({ kind, cited }) => kind === 'evidence' && cited === '').map(({ address }) => address)).toEqual([]);
  });

  it('have a place for each of their lines, where they have any', () => {
    const shared = ledger.filter(({ anchors }) => anchors.length > 0);
    expect(shared.length).toBeGreaterThan(500);
    expect(shared.filter(({ anchors, text }) => anchors.length !== text.split('\n').length)).toEqual([]);
  });

  it('know their strands: those about the child are of its strand', () => {
    const about = ledger.filter(({ kind, address }) => kind === 'evidence' && isSensitiveDataset(content, address.split('/')[2]!));
    expect(about.length).toBeGreaterThan(20);
    expect(about.filter(({ strands }) => !strands.includes('khyra-ishaq'))).toEqual([]);
    expect(all.filter(({ kind, strands }) => kind === 'article' && strands.length !== 1)).toEqual([]);
    expect(all.filter(({ kind, strands }) => (kind === 'discrepancy' || kind === 'chart') && strands.length === 0).map(({ address }) => address)).toEqual([]);
  });
});

describe('the files of the index', () => {
  it('are the same each time', () => expect([makeReport(), makeLedger()].map((documents) => JSON.stringify(makeIndex(documents)))).toEqual(files.map((file) => JSON.stringify(file))));

  it('give back every document as it was', () => expect(indexes.flatMap(({ documents }) => documents)).toEqual(all));
});
