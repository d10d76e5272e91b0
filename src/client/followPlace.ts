/** Marks in the list of contents the section that stands under the top of the window. */
export function followPlace(): void {
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('.contents a'));
  const headings = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1)))!);
  const follow = (): void => {
    const current = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, index) => (link.ariaCurrent = index === current ? 'location' : null));
  };
  if (links.length === 0) return;
  addEventListener('scroll', follow, { passive: true });
  follow();
}
