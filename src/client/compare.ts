import { comparisonOf, type Choice } from './compare/comparison.ts';
import { load } from './compare/load.ts';
import { show, showFailure } from './compare/show.ts';

// The form of /compare/. The page comes with the first comparison drawn; nothing is loaded until a reader chooses another.
const section = document.querySelector<HTMLElement>('.compare')!;
const form = section.querySelector<HTMLElement>('.compare-form')!;
const selects = Array.from(form.querySelectorAll('select'));

/** Chooses what an address says; where it says nothing that there is, what the page came with. */
function choose(search: string): void {
  const wanted = new URLSearchParams(search);
  for (const select of selects) {
    const options = Array.from(select.options);
    const option = options.find(({ value }) => value === wanted.get(select.name)) ?? options.find(({ defaultSelected }) => defaultSelected) ?? options[0]!;
    option.selected = true;
  }
}

const choice = (): Choice => Object.fromEntries(selects.map((select) => [select.name, select.selectedOptions[0]!])) as Choice;
const address = (): string => `?${new URLSearchParams(selects.map((select) => [select.name, select.value]))}`;

/** What is drawn, as an address; what the reader chose last wins over what arrives late. */
let drawn = '';

async function draw(): Promise<void> {
  const wanted = address();
  if (wanted === drawn) return;
  drawn = wanted;
  section.ariaBusy = 'true';
  const chosen = choice();
  const dataset = await load(section.dataset['base']!, chosen.measure.dataset['dataset']!);
  if (wanted !== drawn) return;
  section.ariaBusy = null;
  if (dataset) return show(section, comparisonOf(dataset, chosen, section.dataset['nation']!));
  drawn = '';
  showFailure(section, chosen);
}

choose('');
drawn = address();
choose(location.search);
form.dataset['ready'] = '';
void draw();

form.addEventListener('change', () => {
  history.pushState(null, '', address());
  void draw();
});
addEventListener('popstate', () => {
  choose(location.search);
  void draw();
});
