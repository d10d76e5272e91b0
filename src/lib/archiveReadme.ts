import type { ArticleEvidence } from './articleEvidence.ts';
import type { Content } from './content.ts';
import { formatDate, nbsp } from './formats.ts';
import { plainText } from './prose.ts';
import { routes } from './routes.ts';

const count = (number: number, one: string, many = `${one}s`): string => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

/** The words that a reader of the archive opens first: what it is, how to check it, and under what licence. */
export function archiveReadme(content: Content, slug: string, { figures, figureSources, sources, datasets }: ArticleEvidence, addressOf: (route: string) => string): string {
  const { site } = content;
  const { title, published, sensitive } = content.articles.get(slug)!;
  return `The evidence of an article

${plainText(title)}
${site.publisher}, ${formatDate(published).replaceAll(nbsp, ' ')}
${addressOf(routes.article(slug))}
${sensitive ? `\n${plainText(site.contentNote)}\nWhere to get help: ${addressOf(`${routes.article(slug)}#help`)}\n` : ''}
What is in it

article.txt        title, summary, address and findings of the article
evidence.csv       a line for each of the ${count(figures.length, 'figure')} that the article quotes, in the order of reading:
                   the sentence, the words, the cell, its value, what it counts, its state, its source
sources.json       the ${count(sources.length, 'document')} behind its figures, charts, quotations and citations; the figures are
                   from ${figureSources.length.toLocaleString('en-GB')} of them
data/              the ${count(datasets.length, 'dataset')} that the figures and charts are cells of, as CSV; beside each its columns,
                   units and sources, as CSV on the Web
datapackage.json   the list of the datasets: a Data Package, version 2
SHA256SUMS         the checksums of the files

All text is UTF-8. No document itself is in it: "url" in sources.json says where each can be read, and "read"
how much of it was before us: whole, its opening, or an excerpt.

How to check a figure

1. Find its line in evidence.csv. "address" names its cell: dataset/row#field.
2. Open data/<dataset>.csv. The row has the key, the field is a column. The value is that of the line.
3. "source" names the document in sources.json, "locator" the place in it. Read it there.
4. A figure with the status "derived" was worked out by us: "worked_out_from" names the operation and the cells.
   "disputed" means that documents disagree; where they are set side by side, "discrepancies" has the address.

A text that a spreadsheet might run as a formula has an apostrophe before it.

How to check the files

    sha256sum -c SHA256SUMS          (Linux)
    shasum -a 256 -c SHA256SUMS      (macOS)

The archive is packed with no clock: the same content makes the same bytes.

Licence

It contains public sector information licensed under the Open Government Licence v3.0:
https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
Where a publisher names a licence for a document or a dataset, sources.json and datapackage.json give it.

Corrections: ${addressOf(routes.corrections)}
How the report was made: ${addressOf(routes.methodology)}
`;
}
