import { bindingProblem } from '../../lib/binding.ts';
import { findFact } from '../../lib/facts.ts';
import type { Rule } from '../desk.ts';

/** `figure-mismatch`: the typed text of a fact link must say what its cell says. */
export const figureMismatch: Rule = ({ content, texts, problemIn }) =>
  texts.flatMap((text) =>
    text.references.flatMap((reference) => {
      const fact = reference.kind === 'fact' ? findFact(content, reference.target) : undefined;
      const problem = fact && bindingProblem(reference.typed, fact, reference);
      if (!fact || !problem) return [];
      return [
        problemIn(
          text,
          {
            rule: 'figure-mismatch',
            text: reference.typed,
            message: `"${reference.typed}" does not say what the cell ${fact.address} says: ${problem}.`,
            mend: `The cell reads ${fact.text}${typeof fact.value === 'number' ? ` (${fact.value})` : ''}. Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset.`,
          },
          reference.node,
        ),
      ];
    }),
  );
