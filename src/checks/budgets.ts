/**
 * The most that a page of each kind may weigh: bytes of its HTML, styles and all, in Brotli at quality 11. A little above the heaviest page of
 * each kind: raise one only for what readers gain. `*` stands for the names that content gives.
 */
export const budgets: Readonly<Record<string, number>> = {
  '/': 15_500,
  '/404.html': 5_800,
  '/about/': 6_600,
  '/articles/': 8_600,
  '/articles/*/': 42_000,
  '/articles/*/evidence/': 20_500,
  '/charts/': 42_500,
  '/charts/*/': 18_000,
  '/compare/': 18_500,
  '/compare/*/': 13_200,
  '/corrections/': 8_000,
  '/data/': 15_000,
  '/data/*/': 15_800,
  '/discrepancies/': 8_600,
  '/discrepancies/*/': 10_300,
  '/embed/*/': 14_300,
  '/evidence/': 39_500,
  '/evidence/*/': 9_600,
  '/glossary/': 21_800,
  '/methodology/': 9_900,
  '/search/': 15_500,
  '/sources/': 21_200,
  '/sources/*/': 14_500,
  '/timeline/': 16_600,
  '/timeline/*/': 9_800,
};

/** Bytes in Brotli of all the script of a page that only reads; pages that work for their reader have more of their own. */
export const scriptBudget = 4_096;
/** What a chart in a frame has besides, to tell the page around it how tall it is. */
const frameScript = 256;
const tools = ['/compare/', '/search/', '/timeline/', '/timeline/*/'];

/** The kind of page that a file of the built site is, as `budgets` names it; rows of evidence have any number of names. */
export function kindOf(file: string): string {
  const address = file.replace(/index\.html$/, '');
  const [folder, ...names] = address.split('/').slice(1, -1);
  if (folder === undefined || names.length === 0) return address;
  return `/${folder}/*/${folder === 'articles' && names[1] === 'evidence' ? 'evidence/' : ''}`;
}

/** The most that the scripts of a page of a kind may weigh, in bytes of Brotli. */
export function scriptBudgetOf(kind: string): number {
  if (tools.includes(kind)) return Infinity;
  return kind === '/embed/*/' ? scriptBudget + frameScript : scriptBudget;
}
