import { allCharts } from '../../lib/content.ts';
import type { Rule } from '../desk.ts';

/** `duplicate-id`: a chart's id is its own in the whole report. `name-mismatch`: a dataset is called what its file is called. */
export const duplicateIds: Rule = ({ content, problem }) => {
  const first = new Map<string, string>();
  const charts = allCharts(content).flatMap(({ id, dataset }) => {
    const other = first.get(id);
    if (other === undefined) first.set(id, dataset.name);
    return other === undefined
      ? []
      : [problem({ collection: 'datasets', id: dataset.name, path: ['charts', id] }, { rule: 'duplicate-id', text: id, message: `The chart "${id}" is also a chart of the dataset "${other}".`, mend: 'Give one of them another id.' })];
  });
  const names = [...content.datasets].flatMap(([id, { name }]) =>
    name === id ? [] : [problem({ collection: 'datasets', id, path: ['name'] }, { rule: 'name-mismatch', text: name, message: `"name" is "${name}", but the file is ${id}.json.`, mend: `Write "name": "${id}", or rename the file.` })],
  );
  return [...names, ...charts];
};
