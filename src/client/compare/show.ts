import { drawChart, sceneToSvg } from '../../charts/index.ts';
import { stripView, summaryOf, timeView, type ComparedView, type Comparison } from '../../lib/compareViews.ts';
import { routes, withBase } from '../../lib/routes.ts';
import type { Choice } from './comparison.ts';
import { fillTable, link, valueIn } from './table.ts';

/** Draws a comparison in the place of the one that is there. */
export function show(section: HTMLElement, comparison: Comparison): void {
  const { measure } = comparison;
  const content = { datasets: new Map([[measure.dataset.name, measure.dataset]]) };
  const base = section.dataset['base']!;
  section.querySelector<HTMLElement>('.compare-drawings')!.hidden = false;
  fillFigure(section.querySelector('[data-view=strip]')!, stripView(content, comparison), base);
  fillFigure(section.querySelector('[data-view=time]')!, timeView(content, comparison), base);
  showNotes(section, measure.id);
  say(section, summaryOf(content, comparison).map((piece) => (typeof piece === 'string' ? piece : valueIn(piece, base))));
}

function fillFigure(figure: HTMLElement, view: ComparedView | undefined, base: string): void {
  figure.hidden = !view;
  if (!view) return;
  const part = (name: string): HTMLElement => figure.querySelector(name)!;
  part('.chart-title').textContent = view.title;
  part('.chart-subtitle').textContent = view.subtitle;
  for (const size of ['wide', 'narrow'] as const) {
    const scene = drawChart(view.dataset, view.chart, size);
    part(`.${size}`).innerHTML = sceneToSvg(scene);
    part('.axis-note').hidden = scene.startsAtZero;
  }
  fillTable(part('.table-box'), view, base);
}

/** What each measure counts stands in the page already. */
function showNotes(section: HTMLElement, measure: string): void {
  for (const note of section.querySelectorAll<HTMLElement>('[data-note-of]')) note.hidden = note.dataset['noteOf'] !== measure;
}

/** The sentence over the drawings, which screen readers hear. */
const say = (section: HTMLElement, pieces: readonly (string | Node)[]): void => section.querySelector('.compare-summary')!.replaceChildren(...pieces);

/** In the place of drawings that could not be made: where the same figures stand. */
export function showFailure(section: HTMLElement, { measure, authority }: Choice): void {
  const base = section.dataset['base']!;
  section.querySelector<HTMLElement>('.compare-drawings')!.hidden = true;
  showNotes(section, measure.value);
  const [page, data] = [routes.comparison(authority.value), routes.dataset(measure.dataset['dataset']!)].map((route) => withBase(route, base));
  say(section, ['The data could not be loaded, so nothing is drawn. The same figures: ', link(page!, authority.text), ', ', link(data!, measure.text), '. Choose again to try again.']);
}
