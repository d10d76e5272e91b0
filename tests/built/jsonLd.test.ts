import { expect, it } from 'vitest';
import { allCharts } from '../../src/lib/content.ts';
import { modifiedOn } from '../../src/lib/corrections.ts';
import { plainText } from '../../src/lib/prose.ts';
import { routes } from '../../src/lib/routes.ts';
import { fileOfAddress, home } from './addresses.ts';
import { content, faultsOfPages, files, pageAt, pageFiles, type BuiltPage } from './pages.ts';

type Thing = Readonly<Record<string, unknown>>;

/** What a page says of itself to machines. Throws where it is no JSON. */
function thingsOf({ html }: BuiltPage): Thing[] | undefined {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  if (scripts.length > 1) throw new Error('two scripts of data on one page');
  return scripts[0] && (JSON.parse(scripts[0][1]!) as { '@graph': Thing[] })['@graph'];
}

const thing = (route: string, type: string): Thing | undefined => thingsOf(pageAt(route))?.find((one) => one['@type'] === type);

/** Every address of the site that a thing names: ids are names and lead nowhere, and a form of addresses is none. */
function addressesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key !== '@id' && value.startsWith(`${home}/`) && !value.includes('{') ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([name, inner]) => addressesIn(inner, Array.isArray(value) ? key : name)) : [];
}

const known = new Set(files);
const hasThings = (file: string): boolean => file !== '404.html' && !file.startsWith('embed/');

it('every page of the site has things in JSON whose addresses exist, and no frame has', () => {
  let looked = 0;
  const faults = faultsOfPages((page) => {
    const things = thingsOf(page);
    if (!hasThings(page.file)) return things ? ['things'] : [];
    looked += 1;
    const addresses = addressesIn(things);
    return [...(things && addresses.length > 1 ? [] : ['no things']), ...addresses.filter((address) => !known.has(fileOfAddress(address)!)).map((address) => `leads nowhere: ${address}`)];
  });
  expect(faults).toEqual([]);
  expect(looked).toBe(pageFiles.filter(hasThings).length);
});

it('every page below the front page has the way down to it', () => {
  const faults = faultsOfPages((page) => {
    if (!hasThings(page.file) || page.file === 'index.html') return [];
    const list = thingsOf(page)?.find((one) => one['@type'] === 'BreadcrumbList')?.itemListElement as { position: number; name: string; item: string }[] | undefined;
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(page.html)![1];
    return [
      ...(list && list.length > 1 && list.every(({ position, name }, index) => position === index + 1 && name !== '') ? [] : ['no way']),
      ...(list?.[0]?.item === `${home}/` && list.at(-1)!.item === canonical ? [] : ['not from the front page to itself']),
    ];
  });
  expect(faults).toEqual([]);
});

it.each([...content.articles])('the article %s says what it is, and when it last changed', (slug, { title, published }) => {
  expect(thing(routes.article(slug), 'ReportageNewsArticle')).toMatchObject({
    headline: plainText(title),
    datePublished: published,
    dateModified: modifiedOn(content, slug),
    image: `${home}${routes.articleCard(slug)}`,
    publisher: { '@type': 'NewsMediaOrganization', name: content.site.publisher },
  });
});

it('every dataset and every chart has its files and its documents', () => {
  const pages = [...[...content.datasets.keys()].map((name) => ({ route: routes.dataset(name), name })), ...allCharts(content).map(({ id, dataset }) => ({ route: routes.chart(id), name: dataset.name }))];
  const faults = pages.filter(({ route, name }) => {
    const { distribution, isBasedOn, description } = (thing(route, 'Dataset') ?? {}) as { distribution?: { contentUrl: string }[]; isBasedOn?: unknown[]; description?: string };
    return distribution?.map(({ contentUrl }) => contentUrl).join() !== [routes.csv(name), routes.json(name)].map((file) => home + file).join() || !isBasedOn?.length || !description;
  });
  expect(pages.length).toBeGreaterThan(content.datasets.size);
  expect(faults).toEqual([]);
});

it('the front page says who publishes the report, and how it is searched', () => {
  expect(thing(routes.front, 'WebSite')).toMatchObject({ name: content.site.title, potentialAction: { '@type': 'SearchAction' } });
  expect(thing(routes.front, 'NewsMediaOrganization')).toMatchObject({ name: content.site.publisher, correctionsPolicy: `${home}${routes.corrections}` });
});
