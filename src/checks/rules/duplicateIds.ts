import { allRoutes } from '../../lib/routes.ts';
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

/** `redirect-taken`: an old address must not be that of a page that is there, or of another article. */
function takenRedirects({ content, problem }: Desk): Problem[] {
  const taken = new Set(allRoutes(content));
  return [...content.articles].flatMap(([id, { redirects }]) =>
    redirects.flatMap((address, index) => {
      const path = address.endsWith('/') ? address : `${address}/`;
      if (!taken.has(path) && !taken.has(path.slice(0, -1))) {
        taken.add(path);
        return [];
      }
      return [problem({ collection: 'articles', id, path: ['redirects', index] }, { rule: 'redirect-taken', text: address, message: `The old address "${address}" is that of another page.`, mend: 'Delete it, or correct it.' })];
    }),
  );
}

