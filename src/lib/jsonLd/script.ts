import type { Graph, Thing } from 'schema-dts';

/** What a page says of itself to machines, as the text of its `<script type="application/ld+json">`; nothing where it has nothing to say. No text of the content can close the script, or open a comment in it. */
export function jsonLdScript(things: readonly Thing[]): string | undefined {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return things.length > 0 ? JSON.stringify(graph).replaceAll('<', '\\u003c') : undefined;
}
