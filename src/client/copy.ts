import { say } from './say.ts';

/** How long, in milliseconds, a button shows that it has copied. */
const shownFor = 4000;

/** Buttons copy the text of their `data-copy`. They say so aloud, and the style sheet shows `data-copied` beside them. */
export function listenToCopyButtons(): void {
  document.addEventListener('click', async ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-copy]');
    if (!button) return;
    const words = await navigator.clipboard.writeText(button.dataset['copy']!).then(() => 'Copied', () => 'Not copied');
    button.dataset['copied'] = words;
    say(words);
    setTimeout(() => delete button.dataset['copied'], shownFor);
  });
}
