import { citationsApart } from '../citations.ts';
import { allCharts, type Content } from '../content.ts';
import { requireFact, type Fact } from '../facts.ts';
import { plainText } from '../prose.ts';
import { typesetBlocks } from '../typesetBlocks.ts';
import { routes } from '../routes.ts';
import { plainSubtitle } from '../subtitles.ts';
import { timelineEvents } from '../timeline.ts';
import { documentOf, type SearchDocument } from './document.ts';
import { sectionsOf, type Heading } from './sections.ts';
import { strandsOf } from './strands.ts';

/** Who says a figure, in short. */
export const citedFor = (content: Content, { sources, locator }: Pick<Fact, 'sources' | 'locator'>): string => citationsApart(content, sources).map(({ words }) => words).join('; ') + (locator && sources.length === 1 ? `, ${locator}` : '');

/** What people read: articles by section, discrepancies, charts, terms, events, datasets. `headingsOf` gives the headings of an article's page. */
export function reportDocuments(content: Content, headingsOf: (article: string) => readonly Heading[]): SearchDocument[] {
  const strands = strandsOf(content);
  return [
    ...[...content.articles].flatMap(([id, article]) => {
      const address = routes.article(id);
      return sectionsOf(article, headingsOf(id)).map(({ title, fragment, text }) =>
        documentOf({ kind: 'article', strands: [article.strand], title, context: fragment ? plainText(article.title) : '', address: fragment ? `${address}#${fragment}` : address, text }));
    }),
    ...[...content.discrepancies].map(([id, { question, facts, certainty, body }]) =>
      documentOf({
        kind: 'discrepancy',
        strands: strands.discrepancy(id),
        title: plainText(question),
        context: `Our reading: ${certainty}`,
        address: routes.discrepancy(id),
        text: [...typesetBlocks(body).map(({ text }) => text), facts.map((fact) => requireFact(content, fact).text).join(' · ')].join('\n'),
      })),
    ...allCharts(content).map(({ id, chart, dataset }) =>
      documentOf({
        kind: 'chart',
        strands: strands.chart(id),
        title: plainText(chart.title),
        context: plainSubtitle(dataset, chart),
        address: routes.chart(id),
        text: [chart.description, chart.note].flatMap((text) => (text ? plainText(text) : [])).join('\n'),
        data: routes.csv(dataset.name),
      })),
    ...[...content.glossary].map(([id, { term, definition, basis }]) =>
      documentOf({ kind: 'term', strands: strands.term(id), title: term.charAt(0).toUpperCase() + term.slice(1), address: routes.term(id), text: [definition, ...(typeof basis === 'string' ? [basis] : [basis.then, basis.now])].map(plainText).join('\n') })),
    ...timelineEvents(content).map(({ fact, dateText, lane }) =>
      documentOf({ kind: 'event', strands: strands.dataset(fact.dataset.name), title: fact.text, context: `${dateText} · ${lane}`, address: routes.fact(fact), text: fact.note ?? '', cited: citedFor(content, fact) })),
    ...[...content.datasets].map(([id, { title, description, data }]) =>
      documentOf({ kind: 'dataset', strands: strands.dataset(id), title: plainText(title), context: `${data.length.toLocaleString('en-GB')} ${data.length === 1 ? 'row' : 'rows'}`, address: routes.dataset(id), text: plainText(description), data: routes.csv(id) })),
  ];
}
