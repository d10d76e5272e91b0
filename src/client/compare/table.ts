import type { ComparedView } from '../../lib/compareViews.ts';
import { routes, withBase } from '../../lib/routes.ts';
import type { TableCell } from '../../lib/tables.ts';

export function link(address: string, ...words: (string | Node)[]): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.append(...words);
  return element;
}

/** A figure that leads to its evidence. */
export function valueIn({ text, fact }: TableCell, base: string): string | Node {
  if (!fact) return text;
  const data = document.createElement('data');
  data.value = String(fact.value ?? '');
  data.dataset['fact'] = fact.address;
  data.append(text);
  return link(withBase(routes.fact(fact), base), data);
}

/** Sets a table in the place of the one that a box has, of the same make. */
export function fillTable(box: HTMLElement, { title, table: { columns, rows } }: ComparedView, base: string): void {
  const table = document.createElement('table');
  table.createCaption().append(title);
  const head = table.createTHead().insertRow();
  columns.forEach(({ title: name, isNumber }) => head.append(cell('col', isNumber, name)));
  const body = table.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    cells.forEach((one, index) => row.append(cell(index === 0 ? 'row' : undefined, columns[index]!.isNumber, valueIn(one, base))));
  }
  box.ariaLabel = title;
  box.replaceChildren(table);
}

/** A cell, which is a heading where it has a scope. */
function cell(scope: string | undefined, isNumber: boolean, content: string | Node): HTMLElement {
  const element = document.createElement(scope ? 'th' : 'td');
  if (scope) element.setAttribute('scope', scope);
  if (isNumber) element.className = 'number';
  element.append(content);
  return element;
}
