/** A script or a style as it stands in a page: what is written in its tag, what is in it, and where it begins. */
export type RawElement = { readonly name: string; readonly attributes: string; readonly text: string; readonly place: number };

/** Any tag is passed over whole, since an attribute may hold words that look like another: `<a title="<script>">`. */
const tags = /<!--[^]*?-->|<(script|style)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>([^]*?)<\/\1>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** The scripts and styles of a page of this site, in their order, to the byte. */
export const rawElements = (html: string): RawElement[] =>
  [...html.matchAll(tags)].flatMap(({ 1: name, 2: attributes = '', 3: text = '', index }) => (name === undefined ? [] : [{ name: name.toLowerCase(), attributes, text, place: index }]));
