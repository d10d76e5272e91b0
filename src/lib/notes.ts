import type { Site } from '../schema/site.ts';
import { findChart, type Content } from './content.ts';
import { requireFact } from './facts.ts';
import { referencesOfText } from './references.ts';

/** What one note is about: a fact by its address, or a source by its id. */
export type Note = { readonly number: number; readonly kind: 'fact' | 'source'; readonly target: string };

/** The notes of one page: one for each fact and each source that its texts point at, numbered in the order of reading. */
export type Notes = { readonly list: readonly Note[]; numberOf(kind: Note['kind'], target: string): number };

/** A text of a page: an inline text, or the prose of an MDX file. */
export type PageText = string | undefined | { readonly prose: string };

/** Collects the notes of a page from all the texts that it prints. A chart in the prose brings its own texts. */
export function notesOf(content: Content, texts: readonly PageText[]): Notes {
  const numbers = new Map<string, Note>();
  const add = (kind: Note['kind'], target: string): void => {
    const key = `${kind}:${target}`;
    if (!numbers.has(key)) numbers.set(key, { number: numbers.size + 1, kind, target });
  };
  const read = (text: PageText): void => {
    if (text === undefined) return;
    for (const { kind, target } of typeof text === 'string' ? referencesOfText(text, false) : referencesOfText(text.prose, true)) {
      if (kind === 'fact') add('fact', requireFact(content, target).address);
      if (kind === 'source') add('source', target);
      if (kind === 'chart') chartTexts(content, target).forEach(read);
    }
  };
  texts.forEach(read);
  // In print the documents behind the figures stand in full after what the text cites.
  for (const { kind, target } of [...numbers.values()]) if (kind === 'fact') requireFact(content, target).sources.forEach((source) => add('source', source));
  return {
    list: [...numbers.values()],
    numberOf: (kind, target) => {
      const note = numbers.get(`${kind}:${target}`);
      if (!note) throw new Error(`a page prints a text that its notes were not made from: ${kind} ${target}`);
      return note.number;
    },
  };
}

/** The notes of a page in its frame. A page with prose sets them itself, first of all: its prose may be rendered before the frame that it stands in. */
export const pageNotes = (content: Content, texts: readonly PageText[], isSensitive: boolean): Notes => notesOf(content, [...(isSensitive ? siteTexts(content.site) : []), ...texts]);

/** The texts that a chart prints around its drawing, in order. */
export function chartTexts(content: Content, id: string): string[] {
  const found = findChart(content, id);
  if (!found) return [];
  const { title, subtitle, description, note } = found.chart;
  return [title, subtitle, description, note].filter((text) => text !== undefined);
}

/** The texts of the content note and of the help section. */
export const siteTexts = ({ contentNote, help }: Site): string[] => [contentNote, ...help.map(({ what }) => what)];
