import { getContent } from './collections.ts';
import { allCharts } from './content.ts';
import { referenceFormats } from './routes.ts';

/** The paths of the pages and files that each dataset has. */
export async function datasetPaths() {
  const { datasets } = await getContent();
  return [...datasets.keys()].map((id) => ({ params: { id } }));
}

/** The paths of the pages and files that each chart has. */
export async function chartPaths() {
  return allCharts(await getContent()).map(({ id }) => ({ params: { id } }));
}

/** The paths of the pages and files that each article has. */
export async function articlePaths() {
  const { articles } = await getContent();
  return [...articles.keys()].map((slug) => ({ params: { slug } }));
}

/** The paths of the page and the card that each discrepancy has. */
export async function discrepancyPaths() {
  const { discrepancies } = await getContent();
  return [...discrepancies.keys()].map((id) => ({ params: { id } }));
}

/** The paths of the feeds that each strand has. */
export async function strandPaths() {
  const { site } = await getContent();
  return site.strands.map(({ id: strand }) => ({ params: { strand }, props: { strand } }));
}

/** The same paths once for each format of references. */
export const withFormats = async <Params extends object>(paths: () => Promise<{ params: Params }[]>) =>
  (await paths()).flatMap(({ params }) => referenceFormats.map((format) => ({ params: { ...params, format } })));
