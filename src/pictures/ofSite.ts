import type { Content } from '../lib/content.ts';
import { cardSize, drawCard, type Card } from './card.ts';
import { cardOfArticle, cardOfChart, cardOfDiscrepancy, cardOfReport } from './cardsOfContent.ts';
import { pictureOf } from './ofContent.ts';
import { pictureToPng } from './png.ts';

/** Twice the size in which the picture of a chart is usually shown. */
const pngWidth = 1600;

/** A chart as PNG; `address` is that of its page, with the host. */
export const chartPng = (content: Content, id: string, address: string): Promise<Buffer> => pictureToPng(pictureOf(content, id, address), pngWidth);

// The social cards, as PNG.
const cardPng = (card: Card): Promise<Buffer> => pictureToPng(drawCard(card), cardSize.width);
export const chartCardPng = (content: Content, id: string): Promise<Buffer> => cardPng(cardOfChart(content, id));
export const articleCardPng = (content: Content, slug: string): Promise<Buffer> => cardPng(cardOfArticle(content, slug));
export const discrepancyCardPng = (content: Content, id: string): Promise<Buffer> => cardPng(cardOfDiscrepancy(content, id));
export const reportCardPng = (content: Content): Promise<Buffer> => cardPng(cardOfReport(content));
