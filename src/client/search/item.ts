import { withBase } from '../../lib/routes.ts';
import { kindNames } from '../../lib/search/document.ts';
import type { Found, Query } from '../../lib/search/find.ts';
import { isFoundBy, passageOf, piecesOf, type IsFound } from '../../lib/search/passage.ts';

/** A result: what kind of thing it is, its name, the words in it that were looked for, what it is a part of and who says so. */
export function resultItem(section: HTMLElement, { words }: Query, { document: found, terms }: Found): HTMLLIElement {
  const isFound = isFoundBy(words, terms);
  const passage = passageOf(found, isFound);
  const base = section.dataset['base']!;
  const strands = found.strands.map((strand) => section.querySelector<HTMLOptionElement>(`option[value="${strand}"]`)?.text ?? strand);
  const item = document.createElement('li');
  if (found.strands.length === 1) item.dataset['strand'] = found.strands[0]!;
  const heading = document.createElement('h2');
  heading.append(link(withBase(found.address + (passage.anchor ? `#${passage.anchor}` : ''), base), ...marked(found.title, isFound)));
  item.append(
    line('kicker', [kindNames[found.kind][0], ...strands].join(' · ')),
    heading,
    ...(found.context ? [line('small', ...marked(found.context, isFound))] : []),
    ...(passage.text ? [line('passage', ...marked(passage.text, isFound))] : []),
    ...(found.cited ? [line('small', 'Source: ', ...marked(found.cited, isFound))] : []),
    ...(found.data ? [line('small', 'Data: ', download(withBase(found.data, base)))] : []),
  );
  return item;
}

function line(name: string, ...words: (string | Node)[]): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = name;
  paragraph.append(...words);
  return paragraph;
}

function link(address: string, ...words: (string | Node)[]): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.append(...words);
  return element;
}

const download = (address: string): HTMLAnchorElement => Object.assign(link(address, 'CSV'), { download: '' });

/** A text whose found words are marked. */
const marked = (text: string, isFound: IsFound): (string | Node)[] =>
  piecesOf(text, isFound).map(({ text: words, isFound: isMarked }) => {
    if (!isMarked) return words;
    const mark = document.createElement('mark');
    mark.textContent = words;
    return mark;
  });
