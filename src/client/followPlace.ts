/** Marks in the list of contents the section that stands under the top of the window. */
export function followPlace(): void {
  const links = [...document.querySelectorAll('.contents a')];
  const headings = links.map((link) => document.getElementById(link.getAttribute('href')!.slice(1))!);
  const follow = (): void => {
    const current = headings.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, index) => (link.ariaCurrent = index === current ? 'location' : null));
  };
  addEventListener('scroll', follow);
}
