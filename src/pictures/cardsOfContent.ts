import { disagreeingValues, firstChart } from '../lib/cards.ts';
import { findChart, type Content } from '../lib/content.ts';
import { plainText } from '../lib/prose.ts';
import { strandOfChart } from '../lib/usage.ts';
import type { Strand } from '../schema/article.ts';
import type { Card } from './card.ts';
import { measureOf, sceneOf } from './ofContent.ts';
import { paletteOf } from './palette.ts';

/** The finding of a chart, and its drawing. */
export const cardOfChart = (content: Content, id: string): Card =>
  cardWith(content, strandOfChart(content, id), { title: findChart(content, id)!.chart.title, subtitle: measureOf(content, id), scene: sceneOf(content, id, 'narrow') });

/** The headline of an article, and its first drawing; without one, the sentence under the headline. */
export function cardOfArticle(content: Content, slug: string): Card {
  const { title, dek, strand } = content.articles.get(slug)!;
  const chart = firstChart(content, slug);
  return cardWith(content, strand, { title, ...(chart === undefined ? { subtitle: plainText(dek) } : { scene: sceneOf(content, chart, 'narrow') }) });
}

/** The question of a discrepancy, the values that disagree, and how sure our reading is. */
export function cardOfDiscrepancy(content: Content, id: string): Card {
  const { question, certainty } = content.discrepancies.get(id)!;
  return { ...cardWith(content, undefined, { title: question, values: disagreeingValues(content, id), subtitle: `Our reading: ${certainty}` }), kicker: 'Where the record disagrees' };
}

/** The name of the report, what it is about, and its strands. */
export const cardOfReport = (content: Content): Card => ({ ...cardWith(content, undefined, { title: content.site.title, subtitle: plainText(content.site.description) }), kicker: '', report: content.site.strands.map(({ title }) => title).join(' · ') });

/** A card in the colour of its strand, or in ink. */
function cardWith({ site }: Content, strand: Strand | undefined, { title, ...rest }: Pick<Card, 'title' | 'subtitle' | 'values' | 'scene'>): Card {
  const kicker = site.strands.find(({ id }) => id === strand)?.title ?? 'Chart';
  return { title: plainText(title), kicker, report: site.title, palette: paletteOf(strand), ...rest };
}
