import type { BreadcrumbList } from 'schema-dts';
import type { Content } from '../content.ts';
import { plainText } from '../prose.ts';
import { routes } from '../routes.ts';
import type { Address } from './publisher.ts';

type Crumb = readonly [name: string, route: string];

/** The lists that have pages under them, by the first part of their address. */
const lists: Readonly<Record<string, Crumb>> = {
  articles: ['Articles', routes.articles],
  charts: ['Charts', routes.charts],
  data: ['Data', routes.data],
  evidence: ['Evidence', routes.evidence],
  sources: ['Sources', routes.sources],
  discrepancies: ['Where the record disagrees', routes.discrepancies],
  compare: ['Compare authorities', routes.compare],
  timeline: ['Timeline', routes.timeline],
};

/** The way from the front page down to a page; none for the front page, and for that of an address without a page. */
export function breadcrumbList(content: Content, route: string, title: string, address: Address): BreadcrumbList | undefined {
  if (route === routes.front || route === routes.notFound) return undefined;
  const crumbs: Crumb[] = [[content.site.title, routes.front], ...listsAbove(content, route), [title, route]];
  return { '@type': 'BreadcrumbList', itemListElement: crumbs.map(([name, item], index) => ({ '@type': 'ListItem', position: index + 1, name, item: address(item) })) };
}

/** A page of the evidence stands under its dataset too. */
function listsAbove({ datasets }: Content, route: string): Crumb[] {
  const [list, dataset] = route.split('/').filter(Boolean);
  const above = lists[list!];
  if (!above || above[1] === route) return [];
  const own = list === 'evidence' ? datasets.get(dataset!) : undefined;
  return [above, ...(own ? [[plainText(own.title), routes.dataset(own.name)] as const] : [])];
}
