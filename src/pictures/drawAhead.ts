import { allCharts, type Content } from '../lib/content.ts';
import { cardSize, drawCard, type Card } from './card.ts';
import { cardOfArticle, cardOfChart, cardOfDiscrepancy, cardOfReport } from './cardsOfContent.ts';
import { pictureOf } from './ofContent.ts';
import { pictureToPng } from './png.ts';

/** Twice the size in which the picture of a chart is usually shown. */
const pngWidth = 1600;

/** A chart as PNG; `address` is that of its page, with the host. */
export const chartPng = (content: Content, id: string, address: string): Promise<Buffer> => once(content, `chart ${id}`, () => pictureToPng(pictureOf(content, id, address), pngWidth));

// The social cards, as PNG.
export const chartCardPng = (content: Content, id: string): Promise<Buffer> => cardPng(content, `chart card ${id}`, () => cardOfChart(content, id));
export const articleCardPng = (content: Content, slug: string): Promise<Buffer> => cardPng(content, `article card ${slug}`, () => cardOfArticle(content, slug));
export const discrepancyCardPng = (content: Content, id: string): Promise<Buffer> => cardPng(content, `discrepancy card ${id}`, () => cardOfDiscrepancy(content, id));
export const reportCardPng = (content: Content): Promise<Buffer> => cardPng(content, 'report card', () => cardOfReport(content));

/** Begins to draw every PNG file, two at a time, so that no processor waits while Astro asks for one after the other. */
export function drawAhead(content: Content, addressOf: (id: string) => string): void {
  const tasks = [
    ...allCharts(content).flatMap(({ id }) => [() => chartPng(content, id, addressOf(id)), () => chartCardPng(content, id)]),
    ...[...content.articles.keys()].map((slug) => () => articleCardPng(content, slug)),
    ...[...content.discrepancies.keys()].map((id) => () => discrepancyCardPng(content, id)),
    () => reportCardPng(content),
  ];
  const work = async (): Promise<void> => {
    for (let task = tasks.shift(); task; task = tasks.shift()) await task();
  };
  // A failure is told to whoever asks for that picture.
  for (let count = 0; count < 2; count += 1) work().catch(() => undefined);
}

const drawn = new WeakMap<Content, Map<string, Promise<Buffer>>>();

/** What is being drawn or has been, by its name. */
function once(content: Content, name: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const known = drawn.get(content) ?? new Map<string, Promise<Buffer>>();
  drawn.set(content, known);
  const picture = known.get(name) ?? draw();
  known.set(name, picture);
  return picture;
}

const cardPng = (content: Content, name: string, card: () => Card): Promise<Buffer> => once(content, name, () => pictureToPng(drawCard(card()), cardSize.width));
