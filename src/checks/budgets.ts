/**
 * The most that a page of each kind may weigh: bytes of its HTML, styles and all, in Brotli at quality 11. What content makes longer has a
 * second number, for each link and each figure on the page, so that a report of any length can be built. A little above the heaviest page of each kind:
 * raise one only for what readers gain. `*` stands for the names that content gives.
 */
export const budgets: Readonly<Record<string, number | readonly [page: number, item: number]>> = {
  '/': [6_000, 60],
  '/404.html': 2_800,
  '/about/': 3_800,
  '/articles/': [5_000, 90],
  '/articles/*/': [12_400, 27],
  '/articles/*/evidence/': [10_800, 12],
  '/charts/': [7_000, 420],
  '/charts/*/': [9_300, 29],
  '/compare/': [7_000, 31],
  '/compare/*/': [8_400, 19],
  '/corrections/': [4_400, 60],
  '/data/': [5_000, 50],
  '/data/*/': [8_500, 12],
  '/discrepancies/': [5_000, 60],
  '/discrepancies/*/': [5_800, 25],
  '/embed/*/': [6_000, 33],
  '/evidence/': [5_000, 20],
  '/evidence/*/': [5_600, 24],
  '/glossary/': [5_000, 90],
  '/methodology/': 6_800,
  '/search/': [7_000, 32],
  '/sources/': [5_000, 50],
  '/sources/*/': [5_200, 12],
  '/timeline/': [7_000, 30],
  '/timeline/*/': [4_600, 27],
};

/** The most that a page of a kind with so many links and figures may weigh. */
export function budgetOf(kind: string, items: number): number {
  const budget = budgets[kind] ?? Infinity;
  return typeof budget === 'number' ? budget : budget[0] + budget[1] * items;
}

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
