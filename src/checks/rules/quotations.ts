import type { Node } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isJsx } from '../../lib/prose.ts';
import type { Block } from '../blocks.ts';
import type { Desk, ReadText, Rule } from '../desk.ts';
import type { Problem } from '../problem.ts';

/** The most words that are quoted from anybody in one run. */
const mostWords = 12;

/** Collections whose texts stand beside a source of their own. */
const sourced: readonly string[] = ['glossary', 'corrections', 'site'];

const quoted = /“([^”]+)”|"([^"]+)"/g;

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** `quote-unsourced`: quoted words in a paragraph that cites no source. `quote-long`: more than a dozen words of somebody else's. */
export const quotations: Rule = (desk) => desk.texts.flatMap((text) => [...text.blocks.flatMap((block) => blockProblems(desk, text, block)), ...quoteProblems(desk, text)]);

function blockProblems(desk: Desk, text: ReadText, block: Block): Problem[] {
  const isSourced = sourced.includes(text.place.collection) || block.citesSource;
  return [...block.text.matchAll(quoted)].flatMap((match) => {
    const words = (match[1] ?? match[2])!;
    const { node } = block.at(match.index);
    const shown = `“${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`;
    if (wordsOf(words) > mostWords) return [desk.problemIn(text, long(shown, wordsOf(words), match[0]), node)];
    if (isSourced) return [];
    return [
      desk.problemIn(
        text,
        { rule: 'quote-unsourced', text: match[0], message: `${shown} is quoted with no source in the paragraph.`, mend: 'Cite the document in the same paragraph, as in [the report](source:…), or use your own words.' },
        node,
      ),
    ];
  });
}

const long = (shown: string, count: number, text: string) => ({ rule: 'quote-long', text, message: `${shown} quotes ${count} words.`, mend: `Quote ${mostWords} words at most, and say the rest in your own.` });

function quoteProblems(desk: Desk, text: ReadText): Problem[] {
  const problems: Problem[] = [];
  visit(text.tree, (node: Node) => {
    if (!isJsx(node) || node.name !== 'Quote') return;
    const words = toString(node);
    if (wordsOf(words) > mostWords) problems.push(desk.problemIn(text, long(`“${words.slice(0, 60)}…”`, wordsOf(words), words), node));
  });
  return problems;
}

/** How many quotations there are: runs of words in quotation marks, and `<Quote>`s. */
export const countQuotations = ({ texts }: Desk): number =>
  texts.reduce((total, { blocks, references }) => total + blocks.reduce((sum, { text }) => sum + [...text.matchAll(quoted)].length, 0) + references.filter(({ node }) => isJsx(node) && node.name === 'Quote').length, 0);
