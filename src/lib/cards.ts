import { findChart, type Content } from './content.ts';
import { requireFact } from './facts.ts';
import { plainText } from './prose.ts';
import { referencesOfText } from './references.ts';
import { routes } from './routes.ts';

/** The picture that other sites show beside a link to a page, 1200 by 630 pixels, and what is to be seen in it. */
export type PageCard = { readonly route: string; readonly alt: string };

/** The id of the chart that an article draws first, if it draws one. */
export const firstChart = (content: Content, slug: string): string | undefined => referencesOfText(content.articles.get(slug)!.body, true).find(({ kind }) => kind === 'chart')?.target;

/** The values that a discrepancy sets side by side, as readers meet them, each once, whatever spaces it is written with. */
export function disagreeingValues(content: Content, id: string): string[] {
  const texts = content.discrepancies.get(id)!.facts.map((fact) => requireFact(content, fact).text);
  return [...new Map(texts.map((text) => [text.replace(/\s/g, ' '), text])).values()];
}

/** The card of an article: its headline beside its first chart. */
export function articleCard(content: Content, slug: string): PageCard {
  const chart = firstChart(content, slug);
  const title = plainText(content.articles.get(slug)!.title);
  return { route: routes.articleCard(slug), alt: chart === undefined ? title : `${title}. Chart: ${plainText(findChart(content, chart)!.chart.title)}` };
}

/** The card of a chart: its finding beside its drawing. */
export const chartCard = (content: Content, id: string): PageCard => ({ route: routes.chartCard(id), alt: plainText(findChart(content, id)!.chart.description) });

/** The card of a discrepancy: its question, and the values that disagree. */
export function discrepancyCard(content: Content, id: string): PageCard {
  const { question, certainty } = content.discrepancies.get(id)!;
  return { route: routes.discrepancyCard(id), alt: `${plainText(question)} ${disagreeingValues(content, id).join(' · ')}. Our reading: ${certainty}.` };
}

/** The card of the report, for every other page. */
export const reportCard = ({ site }: Content): PageCard => ({ route: routes.card, alt: `${site.title}: ${plainText(site.description)}` });
