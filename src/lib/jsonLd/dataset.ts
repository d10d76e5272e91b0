import type { CreativeWork, DataDownload, Dataset as DatasetThing } from 'schema-dts';
import type { Dataset } from '../../schema/dataset.ts';
import { keyFields } from '../../schema/table.ts';
import { findChart, type Content } from '../content.ts';
import { sourcesOfRows } from '../facts.ts';
import { plainText } from '../prose.ts';
import { routes } from '../routes.ts';
import { publisherOf, type Address } from './publisher.ts';

/** A dataset: its files, the documents that its rows rest on, and the years that it covers. */
export function datasetThing(content: Content, dataset: Dataset, address: Address): DatasetThing {
  const { name, title, description } = dataset;
  const sources = sourcesOfRows(content, dataset);
  const [license, years] = [agreedLicence(content, dataset, sources), yearsCovered(dataset)];
  return {
    '@type': 'Dataset',
    '@id': `${address(routes.dataset(name))}#dataset`,
    name: plainText(title),
    description: plainText(description),
    url: address(routes.dataset(name)),
    isAccessibleForFree: true,
    creator: publisherOf(content, address),
    ...(license && { license }),
    ...(years && { temporalCoverage: years }),
    distribution: [download('text/csv', address(routes.csv(name))), download('application/json', address(routes.json(name)))],
    isBasedOn: sources.map((id) => sourceWork(content, id, address)),
  };
}

/** The dataset that a chart draws, with the picture of it. */
export function chartThing(content: Content, id: string, address: Address): DatasetThing {
  return { ...datasetThing(content, findChart(content, id)!.dataset, address), image: address(routes.chartPng(id)) };
}

const download = (encodingFormat: string, contentUrl: string): DataDownload => ({ '@type': 'DataDownload', encodingFormat, contentUrl });

/** A document: its own address, or that of its page here where it has none. Whoever published it may be a person or a body, so the name says both. */
function sourceWork({ sources }: Content, id: string, address: Address): CreativeWork {
  const { publisher, title, published, url } = sources.get(id)!;
  return { '@type': 'CreativeWork', name: `${publisher}: ${title}`, ...(published && { datePublished: published }), url: url ?? address(routes.source(id)) };
}

/** The licence of the sources where all of them have the same: the address of its text where the dataset gives it, else its name. */
function agreedLicence({ sources }: Content, { licenses }: Dataset, ids: readonly string[]): string | CreativeWork | undefined {
  const [licence, ...others] = new Set(ids.map((id) => sources.get(id)!.licence));
  if (!licence || others.length > 0) return undefined;
  return licenses?.find(({ title, path }) => title === licence && path)?.path ?? { '@type': 'CreativeWork', name: licence };
}

/** A calendar year, or a financial one such as `2010-11`. */
const yearPattern = /^(\d{4})(?:-(\d\d))?$/;

/** `2010/2019`: the first and the last year of the key, where the rows are told apart by years. */
function yearsCovered(dataset: Dataset): string | undefined {
  for (const name of keyFields(dataset)) {
    const years = dataset.data.map((row) => yearPattern.exec(String(row[name])));
    if (!years.every((year) => year !== null)) continue;
    const starts = years.map(([, start]) => Number(start));
    const ends = years.map(([, start, end]) => Number(start) + (end ? 1 : 0));
    return `${Math.min(...starts)}/${Math.max(...ends)}`;
  }
  return undefined;
}
