import type { FindResult, Query } from '../../lib/search/find.ts';
import { resultItem } from './item.ts';

/** How many results are shown at a time. */
const step = 20;

type Parts = { readonly count: HTMLElement; readonly list: HTMLElement; readonly more: HTMLButtonElement; readonly browse: HTMLElement };

const partsOf = (section: HTMLElement): Parts => ({
  count: section.querySelector('.search-count')!,
  list: section.querySelector('.search-results')!,
  more: section.querySelector('.search-more')!,
  browse: document.querySelector('.search-browse')!,
});

/** No question: everything that there is. */
export const showBrowse = (section: HTMLElement): void => showWords(section, '');

export const showTooCommon = (section: HTMLElement, { words }: Query): void => showWords(section, `“${words}” is too common to look for. Type another word.`);

export const showFailure = (section: HTMLElement): void => showWords(section, 'The index could not be loaded, so nothing can be looked for. Everything is listed below. Search again to try again.');

/** A sentence, with no results and everything under it. */
function showWords(section: HTMLElement, words: string): void {
  const { count, list, more, browse } = partsOf(section);
  section.ariaBusy = null;
  count.textContent = words;
  list.replaceChildren();
  list.hidden = true;
  more.hidden = true;
  browse.hidden = false;
}

/** Whether the ledger was searched as well. */
export type Ledger = 'loading' | 'there' | 'missing';

/** The results in the place of everything. The link that a reader is at stays the one, wherever it stands now. */
export function showResults(section: HTMLElement, query: Query, { found, isWhole }: FindResult, ledger: Ledger): void {
  const { count, list, more, browse } = partsOf(section);
  const at = document.activeElement?.closest('.search-results') ? (document.activeElement as HTMLAnchorElement).href : undefined;
  section.ariaBusy = ledger === 'loading' ? 'true' : null;
  count.textContent = [countWords(query.words, chosenWords(section), found.length, isWhole), ledgerWords[ledger]].filter(Boolean).join(' ');
  const items = found.slice(0, step).map((one) => resultItem(section, query, one));
  list.replaceChildren(...items);
  list.hidden = items.length === 0;
  browse.hidden = items.length > 0;
  more.hidden = found.length <= step;
  more.onclick = () => {
    const shown = list.childElementCount;
    list.append(...found.slice(shown, shown + step).map((one) => resultItem(section, query, one)));
    more.hidden = list.childElementCount >= found.length;
    list.children[shown]!.querySelector('a')!.focus();
  };
  if (at) ([...list.querySelectorAll('a')].find(({ href }) => href === at) ?? section.querySelector('input')!).focus({ preventScroll: true });
}

const ledgerWords: Readonly<Record<Ledger, string>> = { loading: 'Evidence and sources are still coming.', there: '', missing: 'Evidence and sources could not be loaded, and are not among them. Search again to try again.' };

/** ` in Charts, The cuts`: what the results were narrowed to. */
function chosenWords(section: HTMLElement): string {
  const chosen = [...section.querySelectorAll('select')].flatMap(({ value, selectedOptions }) => (value ? selectedOptions[0]!.text : []));
  return chosen.length > 0 ? ` in ${chosen.join(', ')}` : '';
}

function countWords(words: string, chosen: string, count: number, isWhole: boolean): string {
  if (count === 0) return `Nothing found for “${words}”${chosen}.`;
  const number = count.toLocaleString('en-GB');
  if (!isWhole) return `Nothing has all of “${words}”${chosen}. ${number} ${count === 1 ? 'result has' : 'results have'} a part of it.`;
  return `${number} ${count === 1 ? 'result' : 'results'} for “${words}”${chosen}.`;
}
