import { allRoutes } from '../../lib/routes.ts';
import type { Place } from '../../lib/texts.ts';
import type { Desk, Rule } from '../desk.ts';
import type { Problem } from '../problem.ts';

/** `duplicate-id`: a chart's id is its own in the whole report. `name-mismatch`: a dataset is called what its file is called. */
export const duplicateIds: Rule = (desk) => {
  const { content, problem } = desk;
  const first = new Map<string, string>();
  const charts = [...content.datasets].flatMap(([file, dataset]) =>
    Object.keys(dataset.charts).flatMap((id) => {
      const other = first.get(id);
      if (other === undefined) first.set(id, file);
      return other === undefined ? [] : [problem({ collection: 'datasets', id: file, path: ['charts', id] }, { rule: 'duplicate-id', text: id, message: `The chart "${id}" is also a chart of the dataset "${other}".`, mend: 'Give one of them another id.' })];
    }),
  );
  const names = [...content.datasets].flatMap(([id, { name }]) =>
    name === id ? [] : [problem({ collection: 'datasets', id, path: ['name'] }, { rule: 'name-mismatch', text: name, message: `"name" is "${name}", but the file is ${id}.json.`, mend: `Write "name": "${id}", or rename the file.` })],
  );
  return [...names, ...charts, ...takenRedirects(desk)];
};

/** `redirect-taken`: an old address must not be that of a page that is there, or of another old one. `link-broken`: what has moved must lead to a page. */
function takenRedirects({ content, problem }: Desk): Problem[] {
  const { moved, gone } = content.site;
  const routes = new Set(allRoutes(content));
  const taken = new Set(routes);
  const old: readonly (readonly [place: Place, address: string])[] = [
    ...[...content.articles].flatMap(([id, { redirects }]) => redirects.map((address, index) => [{ collection: 'articles', id, path: ['redirects', index] }, address] as const)),
    ...Object.keys(moved).map((address) => [{ collection: 'site', id: 'site', path: ['moved', address] }, address] as const),
    ...gone.map((address, index) => [{ collection: 'site', id: 'site', path: ['gone', index] }, address] as const),
  ];
  const lost = Object.entries(moved).filter(([, now]) => !now.endsWith('/') || !routes.has(now));
  return [
    ...old.flatMap(([place, address]) => {
      const path = address.replace(/\/?$/, '/');
      if (!taken.has(path) && !taken.has(path.slice(0, -1))) {
        taken.add(path);
        return [];
      }
      return [problem(place, { rule: 'redirect-taken', text: address, message: `The old address "${address}" is that of another page.`, mend: 'Delete it, or correct it.' })];
    }),
    ...lost.map(([address, now]) => problem({ collection: 'site', id: 'site', path: ['moved', address] }, { rule: 'link-broken', text: now, message: `"${address}" has moved to "${now}", where there is no page.`, mend: 'Correct the address, with "/" at both ends.' })),
  ];
}

