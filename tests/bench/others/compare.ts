import type { Figures } from '../ours.ts';
import type { PageFigures } from '../pageFigures.ts';
import { ratio, shown, table } from '../table.ts';
import { eleventy } from './eleventy.ts';
import { framework } from './framework.ts';
import { measure, type OtherFigures, type Wanted } from './measure.ts';
import { vitepress } from './vitepress.ts';

const generators = { eleventy, vitepress, framework };
type Name = keyof typeof generators;

const headings = ['', 'cold (s)', 'ours to it', 'processor (s)', 'memory (MB)', 'dev (ms)', 'paint (ms)', 'charts (ms)', 'shift', 'blocking (ms)', 'kB', 'requests'];
const pageCells = (page: PageFigures | undefined): string[] => [shown(page?.paint), shown(page?.charts), shown(page?.shift, 3), shown(page?.blocking), shown(page && page.bytes / 1000, 1), shown(page?.requests)];

type Ours = { readonly figures: Figures; readonly page: PageFigures | undefined };

/** What ours may cost beside the others, each as a number and its most. */
function goals({ figures, page }: Ours, { eleventy: eleven, vitepress: vite, framework: frame }: Partial<Record<Name, OtherFigures>>): string[] {
  const goal = (what: string, ours: number | null | undefined, theirs: number | null | undefined, most: number): string => `  ${what}: ${ratio(ours, theirs)}, at most ${most.toFixed(2)}×`;
  return [
    goal('a cold build to that of VitePress', figures.cold?.seconds, vite?.cold.seconds, 1),
    goal('a build after one changed word to the full build of Eleventy', figures.word?.seconds, eleven?.cold.seconds, 1),
    goal('the first paint to that of the bare page of Eleventy', page?.paint, eleven?.page?.paint, 1.1),
    goal('the time to charts to that of Framework', page?.charts, frame?.page?.charts, 1 / 3),
    `  an edit in dev: ${shown(figures.dev)} ms, at most 150`,
    `  layout shift ${shown(page?.shift, 3)}, blocking time ${shown(page?.blocking)} ms: none`,
  ];
}

/** Builds the same corpus with the others, one after another in this run, prints a table and the ratios, and returns what was measured. */
export async function compareOthers({ ours, ...wanted }: Omit<Wanted, 'dev'> & { readonly ours: Ours }): Promise<Partial<Record<Name, OtherFigures>>> {
  const { figures, page } = ours;
  const found: Partial<Record<Name, OtherFigures>> = {};
  const rows = [['ours', shown(figures.cold?.seconds, 2), '', shown(figures.cold?.processor, 1), shown(figures.cold?.memory), shown(figures.dev), ...pageCells(page)]];
  for (const [name, generator] of Object.entries(generators) as [Name, (typeof generators)[Name]][]) {
    try {
      const { cold, ...other } = await measure(generator, { ...wanted, dev: figures.dev !== undefined });
      found[name] = { ...other, cold: { ...cold, output: '' } };
      rows.push([generator.name, shown(cold.seconds, 2), ratio(figures.cold?.seconds, cold.seconds), shown(cold.processor, 1), shown(cold.memory), shown(other.dev), ...pageCells(other.page)]);
    } catch (error) {
      console.log(`${generator.name} was not measured: ${(error as Error).message}`);
    }
  }
  console.log(`\n${wanted.size} articles beside the others:\n${table(headings, rows)}\n${goals(ours, found).join('\n')}`);
  return found;
}
