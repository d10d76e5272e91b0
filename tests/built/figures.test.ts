import { findFact } from '../../src/lib/facts.ts';
import { sourceDate } from '../../src/lib/citations.ts';
import { content, itOnEveryPage, type BuiltPage } from './pages.ts';

/** What is wrong with the figures of a page and with their notes. */
function figureFaults({ $, elements }: BuiltPage): string[] {
  const notes = new Map(elements.filter(({ attribs }) => 'popover' in attribs).map((note) => [note.attribs.id, note]));
  return elements.filter(({ name, attribs }) => name === 'data' && /\bfact\b/.test(attribs.class ?? '')).flatMap((element) => {
    const address = element.attribs['data-fact']!;
    const fact = findFact(content, address);
    const found = notes.get($(element).children('button').attr('popovertarget'));
    const note = found ? $(found) : $('none');
    if (!fact) return [`${address} is no fact`];
    const words = note.text();
    const says = (text: string): boolean => words.replace(/\s+/g, ' ').includes(text.replace(/\s+/g, ' '));
    return [
      ...(element.attribs.value === String(fact.value ?? '') ? [] : [`${address} has the value ${element.attribs.value}`]),
      ...($(element).text().trim() === '' ? [`${address} prints nothing`] : []),
      ...(note.length === 1 ? [] : [`${address} has no note`]),
      ...(says(fact.text) ? [] : [`the note of ${address} does not say ${fact.text}`]),
      ...(note.find('.note-links a').length === 1 ? [] : [`the note of ${address} does not lead to the evidence`]),
      ...(fact.sources.length > 0 ? [] : [`${address} has no source`]),
      ...fact.sources.map((id) => content.sources.get(id)!).filter((source) => !says(source.publisher) || !says(sourceDate(source))).map(({ title }) => `the note of ${address} does not cite ${title}`),
    ];
  });
}

itOnEveryPage({
  'every figure has its value, and a note with its publisher and its date': (page) => (page.html.includes('class="fact') ? figureFaults(page) : []),
  'every printed value is that of its cell': (page) =>
    page.html.includes('<data ')
      ? page.elements.filter(({ name, attribs }) => name === 'data' && 'data-fact' in attribs).flatMap(({ attribs }) => (attribs.value === String(findFact(content, attribs['data-fact']!)?.value ?? '') ? [] : [`${attribs['data-fact']} is printed as ${attribs.value}`]))
      : [],
});
