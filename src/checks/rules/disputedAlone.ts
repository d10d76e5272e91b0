import { visit } from 'unist-util-visit';
import { findFact, type Fact } from '../../lib/facts.ts';
import type { Desk, Finding, ReadText, Rule } from '../desk.ts';

/** `disputed-alone`: a disputed figure in a text whose article links no discrepancy that sets it beside the others. */
export const disputedAlone: Rule = (desk) => {
  const discrepancies = discrepanciesByRow(desk);
  const linked = linkedDiscrepancies(desk);
  return desk.texts.flatMap((text) =>
    text.place.collection === 'discrepancies'
      ? []
      : text.references.flatMap((reference) => {
          const fact = reference.kind === 'fact' ? findFact(desk.content, reference.target) : undefined;
          const found = fact?.status === 'disputed' ? aloneProblem(text, fact, discrepancies.get(rowOf(fact)) ?? [], linked) : undefined;
          return found ? [desk.problemIn(text, found, reference.node)] : [];
        }),
  );
};

const rowOf = ({ dataset, rowKey }: Fact): string => `${dataset.name}/${rowKey}`;

/** `dataset/row` to the discrepancies that list a cell of it. */
function discrepanciesByRow({ content }: Desk): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id, { facts }] of content.discrepancies)
    for (const fact of facts.flatMap((address) => findFact(content, address) ?? [])) found.set(rowOf(fact), [...(found.get(rowOf(fact)) ?? []), id]);
  return found;
}

/** Article to the discrepancies that it links. */
function linkedDiscrepancies({ texts }: Desk): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { place, tree } of texts) {
    if (place.collection !== 'articles') continue;
    const links = found.get(place.id) ?? new Set();
    visit(tree, 'link', ({ url }) => void links.add(/^\/discrepancies\/([^/#]+)/.exec(url)?.[1] ?? ''));
    found.set(place.id, links);
  }
  return found;
}

function aloneProblem({ place }: ReadText, fact: Fact, discrepancies: readonly string[], linked: Map<string, Set<string>>): Finding | undefined {
  const message = `${fact.address} is disputed, and stands here as if it were the only figure.`;
  if (discrepancies.length === 0) return { rule: 'disputed-alone', text: fact.text, message, mend: 'No discrepancy lists it: write one in content/discrepancies/, with the figures that disagree.' };
  if (place.collection !== 'articles' || discrepancies.some((id) => linked.get(place.id)?.has(id))) return undefined;
  return { rule: 'disputed-alone', text: fact.text, message, mend: `Link the discrepancy in the article, as in [the record disagrees](/discrepancies/${discrepancies[0]}/).` };
}
