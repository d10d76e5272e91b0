import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { comparedAuthorities, comparedMeasures, latestRow, rankedRows, rankWords, rowOfYear, valueOf } from '../../src/lib/compare.ts';
import { comparedIds } from '../../src/lib/comparedKey.ts';
import { findFact } from '../../src/lib/facts.ts';
import { formatQuantity } from '../../src/lib/formats.ts';
import { fieldAnchor, routes } from '../../src/lib/routes.ts';
import { content, files, pageAt, readBuilt, shipped } from './pages.ts';

const { nation, authority: own } = content.site.compare!;
const measures = comparedMeasures(content);
const places = comparedAuthorities(content);
const size = (text: string, quality = 11): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** Some of the authorities, from all parts of the list; and one that ended. */
const some = places.filter(({ id }, index) => index % 31 === 7 || id === 'poole');

describe('/compare/', () => {
  const { $, html } = pageAt(routes.compare);

  it('lists every authority once, under its region', () => {
    const listed = $('.compare-regions a').toArray().map(({ attribs }) => attribs.href!);
    expect([...listed].sort()).toEqual(comparedIds(content).map(routes.comparison).sort());
    expect($('.compare-regions h3').toArray().map((heading) => $(heading).text())).toEqual([...new Set(places.map(({ region }) => region))].sort());
  });

  it('has the figures of the report’s own authority, and its drawings, without a script', () => {
    const section = $('main > section').eq(1);
    expect(section.find('tbody tr').length).toBe(measures.length);
    expect(section.find(`tbody th a[href^="${routes.comparison(own)}#"]`).length).toBe(measures.length);
    expect($('.compare figure .drawing > svg').length).toBe(4);
  });

  it('offers every measure and every authority in the form', () => {
    expect($('select[name=measure] option').length).toBe(measures.length);
    expect($('select[name=authority] option').length).toBe(places.length);
    expect($('select[name=authority] option[selected]').attr('value')).toBe(own);
    expect($('select[name=with] option').length).toBe(1 + content.site.compare!.groups.length);
  });

  it('has no handler and no style in its elements', () => expect(html).not.toMatch(/\son[a-z]+=|\sstyle=/));

  it('alone loads the script that draws, which is no more than 45,000 bytes and has no validator in it', () => {
    const scripts = $('script[src]').toArray().map(({ attribs }) => attribs.src!.slice(1)).filter((file) => readBuilt(file).includes('compare-form'));
    expect(scripts).toHaveLength(1);
    const code = shipped(scripts[0]!);
    expect(size(code)).toBeLessThanOrEqual(45_000);
    expect(code).not.toMatch(/ZodError|invalid_type/);
    const others = files.filter((file) => file.endsWith('.html') && file !== 'compare/index.html' && readBuilt(file).includes(scripts[0]!));
    expect(others).toEqual([]);
  });
});

describe('the page of an authority', () => {
  it('is there for each of them', () => expect(files.filter((file) => /^compare\/.+\/index\.html$/.test(file))).toHaveLength(places.length));

  it('is light: no more than 8,000 bytes beside what every page has', () => {
    const mains = places.map(({ id }) => [id, /<main.*<\/main>/s.exec(pageAt(routes.comparison(id)).html)![0]] as const);
    // What is light at a quick quality is lighter at the best, which takes long.
    const large = mains.filter(([, main]) => size(main, 5) > 8000).filter(([, main]) => size(main) > 8000);
    expect(large).toEqual([]);
  });

  it.each(some)('says what the cells say, and where they are: $name', ({ id }) => {
    const { $ } = pageAt(routes.comparison(id));
    const lines = $('main > .table-box tbody tr').toArray();
    expect(lines).toHaveLength(measures.length);
    measures.forEach((measure, index) => {
      const row = latestRow(measure, id);
      const cells = $(lines[index]).find('td').toArray().map((cell) => $(cell).text());
      if (!row) return expect(cells).toEqual(['–', '–', 'no figure', '–']);
      const year = row[measure.year.name];
      expect(cells[2]).toContain(String(year));
      expect(cells[3]).toBe(rankWords(measure, row, rankedRows(measure, year, nation)));
      const values = $(lines[index]).find('td.number').toArray().map((cell) => $(cell).find('data').attr('value'));
      expect(values).toEqual([row, rowOfYear(measure, nation, year)].map((one) => (one ? String(valueOf(measure, one) ?? '') : undefined)));
    });
  });

  it.each(some)('prints each figure as its cell, with a link to its evidence: $name', ({ id }) => {
    const { $ } = pageAt(routes.comparison(id));
    for (const element of $('data[data-fact]').toArray()) {
      const fact = findFact(content, element.attribs['data-fact']!)!;
      expect(element.attribs.value).toBe(String(fact.value));
      expect($(element).text()).toBe(formatQuantity(fact.value as number, fact.unit));
      expect($(element).parent('a').attr('href')).toBe(routes.fact(fact));
    }
  });

  it.each(some)('draws and tabulates the same cells for each measure: $name', ({ id }) => {
    const { $ } = pageAt(routes.comparison(id));
    for (const measure of measures.filter((one) => latestRow(one, id))) {
      const figure = $(`#${fieldAnchor(measure.id).replaceAll('.', '\\.')}`).closest('figure');
      const drawn = figure.find('svg circle[data-fact]').toArray().map(({ attribs }) => findFact(content, attribs['data-fact']!)!);
      const linked = figure.find('tbody a').toArray().map((link) => `${$(link).attr('href')} ${$(link).text()}`);
      expect(linked.sort()).toEqual(drawn.map((fact) => `${routes.fact(fact)} ${formatQuantity(fact.value as number, fact.unit)}`).sort());
      expect(figure.find('.chart-source a').length).toBeGreaterThan(0);
    }
  });
});
