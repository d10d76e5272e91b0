import { visit } from 'unist-util-visit';
import { parseAddress } from '../../lib/facts.ts';
import { datasetsAboutChild } from '../../lib/sensitivity.ts';
import type { Place } from '../../lib/texts.ts';
import { rowKey } from '../../schema/table.ts';
import { placeIn } from '../blocks.ts';
import type { Desk, Finding, ReadText, Rule } from '../desk.ts';
import type { Problem } from '../problem.ts';

/** `child-identity`: what `neverOnCasePages` of `site.json` forbids must not stand in any text or row about the child. */
export const childIdentity: Rule = (desk) => {
  const patterns = desk.content.site.neverOnCasePages.map(({ pattern, reason }) => ({ pattern: new RegExp(pattern, 'giu'), reason }));
  const datasets = datasetsAboutChild(desk.content, desk.texts);
  const texts = desk.texts.filter(({ place }) => isAboutChild(desk, place, datasets));
  return [...texts.flatMap((text) => textProblems(desk, text, patterns)), ...rowProblems(desk, patterns, datasets)];
};

type Patterns = readonly { readonly pattern: RegExp; readonly reason: string }[];

function isAboutChild({ content }: Desk, { collection, id }: Place, datasets: ReadonlySet<string>): boolean {
  if (collection === 'articles') return content.articles.get(id)!.sensitive;
  if (collection === 'datasets') return datasets.has(id);
  if (collection === 'corrections') {
    const { article, fact } = content.corrections.get(id)!;
    return content.articles.get(article ?? '')?.sensitive === true || datasets.has(parseAddress(fact ?? '')?.dataset ?? '');
  }
  return collection === 'discrepancies' && content.discrepancies.get(id)!.facts.some((fact) => datasets.has(parseAddress(fact)?.dataset ?? ''));
}

type Hit = { readonly words: string; readonly index: number; readonly finding: Finding };

const hitsIn = (text: string, patterns: Patterns): Hit[] =>
  patterns.flatMap(({ pattern, reason }) =>
    [...text.matchAll(pattern)].map((match) => ({
      words: match[0],
      index: match.index,
      finding: { rule: 'child-identity', text: match[0], message: `"${match[0]}" must not stand on a page about the child. ${reason}`, mend: 'Leave it out. The list is "neverOnCasePages" in content/site.json.' },
    })),
  );

function textProblems(desk: Desk, text: ReadText, patterns: Patterns): Problem[] {
  const problems: Problem[] = [];
  visit(text.tree, 'text', (node) => {
    for (const { index, finding } of hitsIn(node.value, patterns)) problems.push(desk.problemIn(text, finding, placeIn(node, index)));
  });
  return problems;
}

function rowProblems(desk: Desk, patterns: Patterns, datasets: ReadonlySet<string>): Problem[] {
  return [...desk.content.datasets].flatMap(([id, dataset]) =>
    !datasets.has(id)
      ? []
      : dataset.data.flatMap((row, index) =>
          Object.entries(row).flatMap(([name, value]) =>
            typeof value !== 'string' || name === 'source' || value === rowKey(dataset, row) ? [] : hitsIn(value, patterns).map(({ words, finding }) => desk.problem({ collection: 'datasets', id, path: ['data', index, name] }, finding, words)),
          ),
        ),
  );
}
