/** Has browsers that know speculation rules make the page behind a link ready while the pointer rests on it. Pages end with a slash, files to take away do not. */
export const speculationRules = (base: string): string => JSON.stringify({ prerender: [{ where: { href_matches: `${base.replace(/\/?$/, '/')}*/` }, eagerness: 'moderate' }] });
