import type { Node, Parent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { findChart, type Content } from './content.ts';
import { chartTexts } from './notes.ts';
import { plainText, referencesIn, sentenceAround, type Reference } from './prose.ts';
import { parseInline, readTree } from './trees.ts';

/** A text of an article as a tree, and what a reader calls its place. */
export type ArticleText = { readonly where: string; readonly tree: Root };

/** A reference with its sentence before and after it, in the place of its whole paragraph. */
export type PlacedReference = Reference & { readonly where: string };

/** The texts of an article in the order of reading; those of its charts come with the references of its prose. */
export function articleTexts(content: Content, slug: string): ArticleText[] {
  const { title, dek, findings, body, unknown } = content.articles.get(slug)!;
  const inline = (where: string, text: string): ArticleText => ({ where, tree: parseInline(text) });
  return [inline('Headline', title), inline('Summary', dek), ...findings.map((finding) => inline('Finding', finding)), { where: 'Text', tree: readTree(body, true) }, ...unknown.map((point) => inline('What we do not know', point))];
}

/** What a text points at, each in its sentence. A chart brings the texts around its drawing. */
export function referencesOf(content: Content, { where, tree }: ArticleText): PlacedReference[] {
  const lines = tableLines(tree);
  return referencesIn(tree).flatMap((reference): PlacedReference[] => {
    const line = lines.get(reference.node);
    const placed = { ...reference, where: line ? 'Table' : where, ...(line ? { before: line.before + reference.before, after: reference.after + line.after } : sentenceAround(reference)) };
    if (reference.kind !== 'chart') return [placed];
    const { chart } = findChart(content, reference.target)!;
    return [placed, ...chartTexts(content, reference.target).flatMap((text) => referencesOf(content, { where: `Chart: ${plainText(chart.title)}`, tree: parseInline(text) }))];
  });
}

/** Link to the cells of its line of a table before and after its own: a figure in a table is told by its line. */
function tableLines(tree: Root): Map<Node, { readonly before: string; readonly after: string }> {
  const found = new Map<Node, { before: string; after: string }>();
  visit(tree, 'tableRow', ({ children: cells }) => {
    cells.forEach((cell, index) => {
      const [before, after] = [cells.slice(0, index), cells.slice(index + 1)].map((others) => others.map((one) => toString(one)).filter(Boolean));
      visit(cell as Parent, (node) => void found.set(node, { before: before!.map((words) => `${words} · `).join(''), after: after!.map((words) => ` · ${words}`).join('') }));
    });
  });
  return found;
}
