import { find } from '../lib/search/find.ts';
import { termsOf } from '../lib/search/tokens.ts';
import { keepAddress, readAddress, readForm } from './search/address.ts';
import { listenToKeys } from './search/keys.ts';
import { load, ready } from './search/load.ts';
import { showBrowse, showFailure, showResults, showTooCommon } from './search/show.ts';

// The form of /search/. Nothing is loaded until a reader goes into the field, or comes with a question.
const section = document.querySelector<HTMLElement>('.search')!;
const form = section.querySelector('form')!;
const field = form.querySelector('input')!;
const base = section.dataset['base']!;

/** Counts the questions: an answer that comes after the next question was put is not shown. */
let turn = 0;

/** Answers what stands in the form: from what people read first, then from the ledger too. */
async function search(): Promise<void> {
  const own = ++turn;
  const query = readForm(form);
  if (query.words === '') return showBrowse(section);
  if (termsOf(query.words).length === 0) return showTooCommon(section, query);
  if (ready().length < 2) section.ariaBusy = 'true';
  const report = await load(base, 'report');
  if (own !== turn) return;
  if (!report) return showFailure(section);
  if (ready().length < 2) showResults(section, query, find([report], query), 'loading');
  const ledger = await load(base, 'ledger');
  if (own === turn) showResults(section, query, find([report, ...(ledger ? [ledger] : [])], query), ledger ? 'there' : 'missing');
}

/** Answers once a reader has stopped typing for a moment, and keeps the question in the address after a longer one. */
let [soon, later] = [0, 0];

function ask(): void {
  clearTimeout(soon);
  clearTimeout(later);
  soon = window.setTimeout(() => void search(), 90);
  later = window.setTimeout(() => keepAddress(form), 500);
}

function askNow(): void {
  clearTimeout(soon);
  clearTimeout(later);
  keepAddress(form);
  void search();
}

field.addEventListener('focus', () => void load(base, 'report').then((report) => report && load(base, 'ledger')));
field.addEventListener('input', ask);
// To leave the field asks nothing new: results that were drawn again under a click would lose it.
form.addEventListener('change', ({ target }) => (target === field ? keepAddress(form) : askNow()));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  askNow();
});
addEventListener('popstate', () => {
  readAddress(form);
  void search();
});
listenToKeys(section, field);
readAddress(form);
form.dataset['ready'] = '';
void search();
