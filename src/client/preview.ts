import { openWindow, standBeside } from './placeBeside.ts';
import { say } from './say.ts';

/** How long, in milliseconds, a pointer or the focus rests on a link before its preview comes, and may be off both before it goes. */
const patience = 200;

/** The one preview of the page: what a term, a source or a footnote says. */
const box = document.createElement('div');
box.className = box.id = 'preview';

/** The link whose preview is shown or on its way, and what described it before. */
let current: HTMLAnchorElement | undefined;
let described: string | null;
/** The link whose preview was closed with Escape: it stays away until the pointer and the focus have been elsewhere. */
let dismissed: HTMLAnchorElement | undefined;
let next: HTMLAnchorElement | null | undefined;
let timer: ReturnType<typeof setTimeout> | 0 = 0;
let isFinger = false;

const linkAt = (target: EventTarget | null): HTMLAnchorElement | null | undefined => (target as Element | null)?.closest?.<HTMLAnchorElement>('main :is(.term, .cite, [data-footnote-ref])');

const pages = new Map<string, Promise<Document>>();

/** A page of this site, read once; one that did not come is asked for again. */
function pageAt(path: string): Promise<Document> {
  const page = pages.get(path) ?? fetch(path).then(async (response) => (response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : Promise.reject()));
  pages.set(path, page);
  page.catch(() => pages.delete(path));
  return page;
}

/** What a link is about: the footnote itself, or the words alone of what its page marks with `data-preview`. */
async function partsOf(link: HTMLAnchorElement): Promise<Node[]> {
  const place = decodeURIComponent(link.hash.slice(1));
  if (link.pathname === location.pathname) return Array.from(document.getElementById(place)!.children, (child) => child.cloneNode(true));
  const page = await pageAt(link.pathname);
  return Array.from((place ? page.getElementById(place)! : page).querySelectorAll('[data-preview]'), ({ textContent }) => Object.assign(document.createElement('p'), { textContent }));
}

function close(): void {
  if (box.isConnected) described === null ? current!.removeAttribute('aria-describedby') : current!.setAttribute('aria-describedby', described);
  box.remove();
  current = undefined;
}

/** `isTap`: a finger has asked for it, and so gets the page itself where there is nothing to preview. */
async function turnTo(link: HTMLAnchorElement | null | undefined, isTap = false): Promise<void> {
  if (link !== dismissed || isTap) dismissed = undefined;
  if (link === current) return;
  close();
  if (!link || link === dismissed) return;
  current = link;
  const parts = await partsOf(link).catch(() => []);
  if (current !== link) return;
  if (parts.length === 0) {
    current = undefined;
    if (isTap) location.assign(link.href);
    return;
  }
  const more = Object.assign(document.createElement('a'), { href: link.href, textContent: 'More' });
  box.replaceChildren(...parts, more);
  for (const way of box.querySelectorAll('.self, [data-footnote-backref]')) way.remove();
  document.body.append(box);
  standBeside(box, link.getBoundingClientRect(), [openWindow()]);
  described = link.getAttribute('aria-describedby');
  link.setAttribute('aria-describedby', box.id);
  if (isTap) say(box.textContent);
}

/** What is pointed at, or else has the focus of a key, gets its preview after a while; the preview itself keeps it. */
function follow(target: EventTarget | null): void {
  const link = box.contains(target as Node | null) ? current : (linkAt(target) ?? linkAt(document.querySelector(':focus-visible')));
  if (timer && link === next) return;
  clearTimeout(timer);
  next = link;
  timer = setTimeout(() => {
    timer = 0;
    void turnTo(link);
  }, patience);
}

/** Previews come at pointing and with the focus. A finger's tap opens that of a term or a footnote and follows a source, as it does without a script. */
export function listenToLinks(): void {
  document.addEventListener('pointerover', ({ target, pointerType }) => pointerType === 'touch' || follow(target));
  document.addEventListener('focusin', ({ target }) => follow(box.contains(target as Node) ? target : null));
  document.addEventListener('focusout', () => follow(null));
  document.addEventListener('pointerdown', ({ pointerType }) => void (isFinger = pointerType === 'touch'));
  document.addEventListener('click', (event) => {
    const link = isFinger ? linkAt(event.target) : undefined;
    if (link && link !== current && !link.matches('.cite')) {
      event.preventDefault();
      clearTimeout(timer); // the press has moved the focus
      timer = 0;
      void turnTo(link, true);
    } else if (!box.contains(event.target as Node)) close();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !current) return;
    dismissed = current;
    close();
  });
}
