import { strands, type Strand } from '../schema/article.ts';

/** What is known of a new entry: all of it from the command line, and the clock. */
export type Known = { readonly id: string; readonly title: string; readonly today: string; readonly strand: Strand | undefined };

/** Kinds of entry as an editor names them: the folder and ending of the file, what it holds at first, and what comes next. */
type Kind = { readonly folder: string; readonly ending: '.mdx' | '.json'; text(known: Known): string; next(known: Known): string };

// A blank is a text that begins with TODO, or an id that begins with todo-. The check refuses both. No blank may hold a number word: it would be a figure.
const source = 'todo-source-id';
const fact = 'todo-dataset/todo-row';

const json = (entry: object): string => `${JSON.stringify(entry, null, 2)}\n`;

/** A text in double quotes: JSON's quotes are also YAML's. */
const quoted = (text: string): string => JSON.stringify(text);

/** What `npm run new` can make. */
export const entryKinds: Readonly<Record<string, Kind>> = {
  article: {
    folder: 'articles',
    ending: '.mdx',
    text: articleText,
    next: ({ id }) => `It is a draft: \`npm run dev\` shows it at /articles/${id}/, and no build does until it says "draft: false".`,
  },
  dataset: { folder: 'datasets', ending: '.json', text: datasetText, next: ({ id }) => `Add a row for each figure, then quote one as [words](fact:${id}/row). \`npm run import\` writes a dataset from a spreadsheet.` },
  source: { folder: 'sources', ending: '.json', text: sourceText, next: ({ id }) => `Then cite it as [words](source:${id}), or name it as the "source" of a row.` },
  term: { folder: 'glossary', ending: '.json', text: termText, next: ({ id }) => `Then explain the word where it stands: [words](term:${id}).` },
  discrepancy: { folder: 'discrepancies', ending: '.mdx', text: discrepancyText, next: ({ id }) => `\`npm run facts\` finds the facts. Then link it from the article: [words](/discrepancies/${id}/).` },
  correction: { folder: 'corrections', ending: '.json', text: correctionText, next: () => 'If a passage was wrong and no fact, write "article" with its slug in the place of "fact". Mend the mistake itself too.' },
};

function articleText({ title, today, strand }: Known): string {
  return `---
title: ${quoted(title)}
dek: "TODO: the sentence or so under the headline"
strand: ${strand ?? 'TODO'} # ${strands.join(', ')}
published: ${today}
findings: # sentences, bound like the body
  - "TODO: what the article found"
unknown: # what the documents do not say, why it matters, what would settle it
  - "TODO: what is not known"
sensitive: ${strand === 'khyra-ishaq'} # true: a content note first, help last
exceptions: [] # words that look like figures and are not: {text: "…", reason: "…"}
draft: true
redirects: []
---

TODO: the text. Each figure is bound to its cell; \`npm run facts\` finds cells and prints the link to paste.
`;
}

function datasetText({ id, title }: Known): string {
  const string = (name: string, heading: string) => ({ name, type: 'string', title: heading });
  return json({
    name: id,
    type: 'table',
    title,
    description: 'TODO: what the table counts, and what it does not',
    schema: {
      primaryKey: ['id'],
      fields: [
        string('id', 'Key'),
        string('counted', 'What was counted'),
        string('period', 'Period'),
        { name: 'value', type: 'number', title: 'TODO: the heading of the figures', unit: 'TODO: posts, £m, %' },
        string('source', 'Source'),
        string('locator', 'Where in the source'),
        string('note', 'Note'),
      ],
    },
    measure: 'value',
    data: [{ id: 'todo-row', counted: 'TODO: what the figure counts', period: 'TODO: from when to when, or null', value: null, source, locator: 'TODO: where in the document', note: 'TODO: what a reader should know, or why there is no value, or null' }],
    charts: {},
  });
}

function sourceText({ title, today }: Known): string {
  return json({
    title,
    publisher: 'TODO: who published it',
    author: 'TODO: who wrote it, or null',
    published: 'TODO: the date as exactly as it is known',
    url: 'TODO: https://…',
    kind: 'TODO',
    read: 'TODO',
    accessed: today,
    licence: null,
    note: null,
  });
}

function termText({ title }: Known): string {
  return json({ term: title, definition: 'TODO: what it means, in plain words', basis: { then: 'TODO: the statute or guidance at the time', now: 'TODO: the statute or guidance now' }, source });
}

function discrepancyText({ title }: Known): string {
  return `---
question: ${quoted(title)}
facts: # those that stand against each other
  - ${fact}
  - ${fact}
certainty: unresolved # settled, likely, unresolved
---

TODO: what each figure counts, who says so, and our reading.
`;
}

function correctionText({ title, today }: Known): string {
  return json({ date: today, fact, was: 'TODO: what was printed', now: 'TODO: what is printed now', why: title, reportedBy: 'TODO: who told us, as a role such as "a reader", or null' });
}
