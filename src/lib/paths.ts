import { getContent } from './collections.ts';
import { allCharts } from './content.ts';

/** The paths of the pages and files that each dataset has. */
export async function datasetPaths() {
  const { datasets } = await getContent();
  return [...datasets.keys()].map((id) => ({ params: { id } }));
}

/** The paths of the pages and files that each chart has. */
export async function chartPaths() {
  return allCharts(await getContent()).map(({ id }) => ({ params: { id } }));
}
