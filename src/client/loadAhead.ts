/** The pages of the site; files to take away end without a slash. */
const pages = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}*/`;

/** The page behind a link is made ready while the pointer rests on it; where a browser cannot do that, it is fetched. */
export function loadAhead(): void {
  if (HTMLScriptElement.supports?.('speculationrules')) {
    const rules = document.createElement('script');
    rules.type = 'speculationrules';
    rules.textContent = JSON.stringify({ prerender: [{ where: { href_matches: pages }, eagerness: 'moderate' }] });
    document.head.append(rules);
    return;
  }
  const fetched = new Set<string>();
  document.addEventListener('pointerover', ({ target }) => {
    const { origin, pathname } = (target as Element).closest<HTMLAnchorElement>('a[href]') ?? location;
    if (origin !== location.origin || !pathname.endsWith('/') || pathname === location.pathname || fetched.has(pathname)) return;
    fetched.add(pathname);
    const link = document.createElement('link');
    link.rel = 'prefetch';
    link.href = pathname;
    document.head.append(link);
  });
}
