import { withBase } from './routes.ts';

/** The address of a page or file of this site, under the folder that the site is served from. */
export const href = (route: string): string => withBase(route, import.meta.env.BASE_URL);

/** The same, with the host: for feeds, cards and canonical addresses. */
export const absoluteHref = (route: string): string => new URL(href(route), import.meta.env.SITE).href;
