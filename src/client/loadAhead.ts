/** The pages of the site; files to take away end without a slash. */
const pages = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}*/`;

/** Has the page behind a link made ready while the pointer rests on it, by browsers that know speculation rules. */
export function loadAhead(): void {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.text = JSON.stringify({ prerender: [{ where: { href_matches: pages }, eagerness: 'moderate' }] });
  document.head.append(rules);
}
