import { getContent } from './collections.ts';

/** The paths of the pages and files that each dataset has. */
export async function datasetPaths() {
  const { datasets } = await getContent();
  return [...datasets.keys()].map((id) => ({ params: { id } }));
}
