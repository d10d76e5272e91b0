// The lanes of /timeline/, each to be shown or left out at once; without the script each has a page.
const nav = document.querySelector<HTMLElement>('.lanes')!;
const lanes = Array.from(nav.querySelectorAll<HTMLElement>('[data-lane]'), (link) => link.dataset['lane']!);
const events = [...document.querySelectorAll<HTMLElement>('.timeline-year li')];
const boxes = lanes.map((lane) => Object.assign(document.createElement('input'), { type: 'checkbox', name: 'lane', value: lane }));

/** How many events are shown: a live region of its own. */
const shown = document.createElement('output');

/** Shows the lanes that are ticked; none ticked is all. */
function show(): void {
  const ticked = boxes.flatMap(({ checked, value }) => (checked ? [value] : []));
  for (const event of events) event.hidden = ticked.length > 0 && !ticked.includes(event.dataset['lane']!);
  for (const year of document.querySelectorAll<HTMLElement>('.timeline-year')) year.hidden = !year.querySelector('li:not([hidden])');
  shown.textContent = `${events.filter(({ hidden }) => !hidden).length} events`;
}

const form = document.createElement('form');
const group = document.createElement('fieldset');
const legend = document.createElement('legend');
legend.textContent = 'Show together';
group.append(legend, ...boxes.map((box) => {
  const label = document.createElement('label');
  label.append(box, ` ${box.value}`);
  return label;
}));
group.append(shown);
form.append(group);
nav.querySelector('[data-place]')!.append(form);

/** What the address says is ticked. */
function read(): void {
  const wanted = new URLSearchParams(location.search).getAll('lane');
  for (const box of boxes) box.checked = wanted.includes(box.value);
  if (wanted.length > 0) show();
}

form.addEventListener('change', () => {
  const query = new URLSearchParams(boxes.filter(({ checked }) => checked).map(({ value }) => ['lane', value]));
  history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
  show();
});
read();

export {};
