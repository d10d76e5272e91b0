import type { NewsMediaOrganization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import type { Content } from '../content.ts';
import { plainText } from '../prose.ts';
import { routes } from '../routes.ts';

/** From an address on the site to one with the host. */
export type Address = (route: string) => string;

/** Who publishes the report, and is its author: enough to know it by on every page. */
export const publisherOf = ({ site }: Content, address: Address) =>
  ({ '@type': 'NewsMediaOrganization', '@id': `${address(routes.front)}#publisher`, name: site.publisher, url: address(routes.front) }) as const satisfies NewsMediaOrganization;

/** The publisher in full, with the pages that say how the report is made and corrected. */
export const publisherInFull = (content: Content, address: Address): NewsMediaOrganization => ({
  ...publisherOf(content, address),
  logo: address(routes.largeIcon),
  publishingPrinciples: address(routes.methodology),
  verificationFactCheckingPolicy: address(routes.methodology),
  correctionsPolicy: address(routes.corrections),
});

/** The site as a whole, and how it is searched. */
export function webSite(content: Content, address: Address): WebSite {
  const { title, description, language } = content.site;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${address(routes.search)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  const front = address(routes.front);
  return { '@type': 'WebSite', '@id': `${front}#site`, name: title, url: front, description: plainText(description), inLanguage: language, publisher: { '@id': `${front}#publisher` }, potentialAction: search };
}
