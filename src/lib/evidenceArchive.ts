import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { evidenceOfArticle, type ArticleEvidence } from './articleEvidence.ts';
import type { QuotedFigure } from './articleFigures.ts';
import { archiveReadme } from './archiveReadme.ts';
import type { Content } from './content.ts';
import { csvwOf } from './csvw.ts';
import { csvOf, csvOfRows, partOfPackage } from './downloads.ts';
import { formatDate, nbsp } from './formats.ts';
import { isPeriod, particularsWithKeys } from './particulars.ts';
import { plainText } from './prose.ts';
import { routes } from './routes.ts';

/** The address of a page of the site with its host, for what is read outside it. */
export type AddressOf = (route: string) => string;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files that an article's evidence is taken away in: path in the archive to text, in the order of paths. */
export function archiveFiles(content: Content, slug: string, addressOf: AddressOf): Map<string, string> {
  const evidence = evidenceOfArticle(content, slug);
  const files = [
    ['README.txt', archiveReadme(content, slug, evidence, addressOf)],
    ['article.txt', articleWords(content, slug, addressOf)],
    ['evidence.csv', evidenceTable(evidence, addressOf(routes.articleEvidence(slug)), addressOf)],
    ['sources.json', json(evidence.sources.map((id) => ({ id, ...content.sources.get(id)!, page: addressOf(routes.source(id)) })))],
    ['datapackage.json', json(partOfPackage(content, evidence.datasets))],
    ...evidence.datasets.flatMap((dataset) => [
      [routes.csv(dataset.name).slice(1), csvOf(dataset)] as const,
      [routes.csvw(dataset.name).slice(1), json(csvwOf(content, dataset))] as const,
    ]),
  ] as const;
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sums = sorted.map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`).join('');
  return new Map([...sorted, ['SHA256SUMS', sums] as const].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The archive: the same bytes for the same files, on any machine and at any time. */
export function zipOf(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  // ZIP keeps the time of day of the machine that packs, from 1980 on: this is the first that it has, in any zone.
  return zipSync(Object.fromEntries([...files].map(([path, text]) => [path, encoder.encode(text)])), { level: 9, mtime: new Date(1980, 0, 1) });
}

function articleWords(content: Content, slug: string, addressOf: AddressOf): string {
  const { title, dek, published, findings } = content.articles.get(slug)!;
  const found = findings.length > 0 ? ['', 'What we found', '', ...findings.map((finding) => `- ${plainText(finding)}`)] : [];
  return `${[plainText(title), plainText(dek), '', `${content.site.publisher}, ${formatDate(published).replaceAll(nbsp, ' ')}`, addressOf(routes.article(slug)), ...found].join('\n')}\n`;
}

const columns: readonly (readonly [name: string, cell: (figure: QuotedFigure, page: string, addressOf: AddressOf) => string | number | boolean | null])[] = [
  ['number', ({ number }) => number],
  ['where', ({ where }) => where],
  ['sentence', ({ before, typed, after }) => before + typed + after],
  ['typed', ({ typed }) => typed],
  ['address', ({ fact }) => fact.address],
  ['value', ({ fact: { value } }) => (typeof value === 'object' ? JSON.stringify(value) : (value ?? null))],
  ['unit', ({ fact }) => fact.unitText ?? null],
  ['dataset', ({ fact }) => plainText(fact.dataset.title)],
  ['counted', ({ fact }) => particularsWithKeys(fact).filter(({ field }) => !isPeriod(field)).map(({ name, text }) => `${name}: ${text}`).join('; ')],
  ['period', ({ fact }) => particularsWithKeys(fact).filter(({ field }) => isPeriod(field)).map(({ text }) => text).join('; ')],
  ['status', ({ fact }) => fact.status],
  ['approximate', ({ fact }) => fact.approximate],
  ['worked_out_from', ({ fact }) => (fact.derivation ? `${fact.derivation.operation}: ${fact.derivation.operands.join(', ')}` : null)],
  ['note', ({ fact }) => fact.note ?? null],
  ['source', ({ fact }) => fact.sources.join(' ')],
  ['locator', ({ fact }) => fact.locator ?? null],
  ['discrepancies', ({ discrepancies }, _, addressOf) => discrepancies.map((id) => addressOf(routes.discrepancy(id))).join(' ')],
  ['page', ({ anchor }, page) => `${page}#${anchor}`],
  ['ledger', ({ fact }, _, addressOf) => addressOf(routes.fact(fact))],
];

const evidenceTable = ({ figures }: ArticleEvidence, page: string, addressOf: AddressOf): string =>
  csvOfRows([columns.map(([name]) => name), ...figures.map((figure) => columns.map(([, cell]) => cell(figure, page, addressOf)))]);
