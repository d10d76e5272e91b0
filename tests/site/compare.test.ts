import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { compared, comparedSite } from '../comparedContent.ts';
import { smallSite } from './site.ts';

describe('a site that compares authorities, in a folder of its host', () => {
  const site = smallSite({ 'datasets/rates.json': compared, 'site.json': comparedSite });
  const { code, output } = site.build({ BASE_PATH: '/reports/rates/' });
  const files = code === 0 ? site.built() : new Map<string, Buffer>();

  it('has a page for each authority, and one for all', () => {
    expect(output).toContain('0 errors');
    expect([...files.keys()].filter((file) => file.startsWith('compare/'))).toEqual(['compare/easton/index.html', 'compare/index.html', 'compare/norton/index.html', 'compare/sutton/index.html', 'compare/weston/index.html']);
  });

  it('keeps to its folder in every address, that which the script reads too', () => {
    const $ = load(files.get('compare/index.html')!.toString());
    expect($('.compare').attr('data-base')).toBe('/reports/rates/');
    const addresses = $('main a').toArray().map(({ attribs }) => attribs.href!);
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !/^(?:\/reports\/rates\/|https:)/.test(address))).toEqual([]);
  });

  it('has no dash and no null where a figure is not known', () => {
    const $ = load(files.get('compare/sutton/index.html')!.toString());
    expect($('main > .table-box tbody tr').first().text()).toMatch(/Rate.*30\s*48\s*at 31 March 2024/s);
    expect($('figure').first().find('tbody').text()).toContain('not known');
  });
});

describe('a site that compares nothing', () => {
  it('has no such page', () => {
    const site = smallSite();
    const { code, output } = site.build();
    expect(output).toContain('0 errors');
    expect(code).toBe(0);
    expect([...site.built().keys()].filter((file) => file.startsWith('compare'))).toEqual([]);
  });
});
