import citation from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Cited } from './cite.ts';
import { formatDate, nbsp } from './formats.ts';
import type { ReferenceFormat } from './routes.ts';
import { slug } from './slug.ts';

const { Cite, plugins } = citation;
// The key of a reference is ours, hyphens and all, and not made of words of the title.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** The names of the formats for a reader, and their media types. */
export const formatNames: Readonly<Record<ReferenceFormat, { readonly name: string; readonly mediaType: string }>> = {
  bib: { name: 'BibTeX', mediaType: 'application/x-bibtex; charset=utf-8' },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems; charset=utf-8' },
  'csl.json': { name: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8' },
};

/** A reference after the Harvard manner: `Unallocated (2026) ‘Title’ [chart], Unallocated, 22 November. Available at: https://…`. */
export function harvard({ publisher, published, title, medium, container, note, address }: Cited): string {
  const year = published?.slice(0, 4) ?? 'no date';
  const day = published ? `, ${formatDate(published).replace(/\s\d{4}$/, '').replaceAll(nbsp, ' ')}` : '';
  return `${publisher} (${year}) ‘${title}’${medium ? ` [${medium}]` : ''}, ${container}${day}.${note ? ` ${note}` : ''} Available at: ${address}`;
}

/** One reference in the JSON of the Citation Style Language, which most programs for references read and write. */
export const cslItem = ({ key, type, medium, title, publisher, container, language, published, address, note }: Cited) => ({
  id: `${slug(publisher)}-${key}`,
  type,
  ...(medium && { genre: medium }),
  title,
  author: [{ literal: publisher }],
  publisher,
  'container-title': container,
  language,
  ...(published && { issued: { 'date-parts': [published.split('-').map(Number)] } }),
  URL: address,
  ...(note && { note }),
});

/** A page as a reference in one of the formats, ended by a line break. */
export function referenceOf(cited: Cited, format: ReferenceFormat): string {
  const item = cslItem(cited);
  if (format === 'csl.json') return `[{\n${Object.entries(item).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n}]\n`;
  // Only articles have a place for the container in BibTeX and RIS.
  const note = cited.type === 'article-magazine' ? item.note : `In ${cited.container}. ${item.note ?? ''}`.trim();
  return (format === 'bib' ? bibtex : ris)({ ...item, ...(note && { note }) });
}

/** Stands between two dashes, a gap to the plug-in, which drops signs that it does not know: BibTeX would read `-` and `---` side by side as others. */
const between = '\v';
const dashesApart = (words: string): string => words.replaceAll(between, '').replace(/(?<=[-–—])(?=[-–—])/g, between);
/** The fields of words; others, such as the address, stand as they are. */
const worded = new Set(['title', 'publisher', 'container-title', 'note']);

/**
 * BibTeX has no day, so the plug-in sets it beside the month, where BibLaTeX takes neither. It escapes every field but the name of a body: the
 * author is the publisher, so that the author has the publisher's escaped words.
 */
function bibtex(item: object): string {
  const text = new Cite([Object.fromEntries(Object.entries(item).map(([name, value]: [string, unknown]) => [name, typeof value === 'string' && worded.has(name) ? dashesApart(value) : value]))]).format('bibtex').trimEnd().replaceAll(between, '{}').replace(/^\tmonth = \{([a-z]{3}) (\d+)\},$/m, '\tmonth = $1,\n\tday = {$2},');
  const publisher = /^\tpublisher = \{(.*)\},$/m.exec(text)?.[1] ?? '';
  return `${text.replace(/^\tauthor = .*$/m, () => `\tauthor = {{${publisher}}},`)}\n`;
}

/** The plug-in breaks lines within words and cuts an ID at 20 characters, where ours would run together: long lines stay whole, and the ID is left out. */
const ris = (item: object): string =>
  `${new Cite([item]).format('ris').trimEnd().replace(/\n(?![A-Z][A-Z0-9] {2}-(?: |$))/g, '').replace(/^ID {2}- .*\n/m, '')} \n`;
