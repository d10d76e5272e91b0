/** What is safe in a path on any host and any file system: `2012/13 (gross)` is `2012-13-gross`. */
export const slug = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9_]+/g, '-').replace(/^-+|-+$/g, '');
