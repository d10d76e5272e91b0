/** One tag, comment or text. Attributes stand in double quotes; what is matched by none of these is no HTML that the site may have. */
const part = /<(?<end>\/?)(?<name>[a-z][\w-]*)(?<attributes>(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*(?<self>\/?)>|<!--[^]*?-->|(?<text>[^<]+)/giy;
const attribute = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;
const reference = /&(?!(?:amp|lt|gt|quot|nbsp|#\d+|#x[\da-f]+);)/i;
const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
/** Values that are words, numbers or addresses, which other tests look at. */
const isFree = (name: string): boolean => /^(?:data-.+|href|src|content|value|title|alt|aria-label|id|class)$/.test(name);

/**
 * What is wrong with a page by its letters: tags that cross or stay open, attributes twice or without quotes, bare `&` and `>`, ids of odd letters, pictures without
 * a text. `values` takes each tag with one of its attributes as it is written, so that each can be looked at once for all pages. Throws nothing.
 */
export function markupFaults(html: string, values: Set<string>): string[] {
  const faults: string[] = html.startsWith('<!DOCTYPE html>') ? [] : ['no doctype'];
  const open: string[] = [];
  for (let at = '<!DOCTYPE html>'.length; at < html.length; at = part.lastIndex) {
    part.lastIndex = at;
    const { end, name = '', attributes = '', self, text } = part.exec(html)?.groups ?? {};
    if (part.lastIndex === 0) return [...faults, `no HTML: ${html.slice(at, at + 60)}`];
    if (text !== undefined && (text.includes('>') || reference.test(text))) faults.push(`a bare letter: ${text.trim().slice(0, 60)}`);
    if (end) {
      const last = open.pop();
      if (last !== name) return [...faults, `</${name}> closes <${last}>`];
    } else if (name) {
      if (self && !voids.has(name) && !open.includes('svg')) faults.push(`<${name}/>`);
      else if (!self && !voids.has(name)) open.push(name);
      faults.push(...attributeFaults(name, attributes, open.includes('svg') ? new Set() : values));
    }
    // Nothing in these is a tag.
    if (!end && (name === 'script' || name === 'style')) part.lastIndex = html.indexOf(`</${name}>`, part.lastIndex);
  }
  return [...faults, ...open.map((name) => `<${name}> stays open`)];
}

function attributeFaults(name: string, attributes: string, values: Set<string>): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [all, key, value = ''] of attributes.matchAll(attribute)) {
    if (seen.has(key!)) faults.push(`${key} twice in <${name}${attributes}>`);
    if (reference.test(value)) faults.push(`a bare letter: ${all}`);
    if (key === 'id' && !/^[a-z][\w:-]*$/i.test(value)) faults.push(`odd letters: ${all}`);
    if (!isFree(key!)) values.add(voids.has(name) ? `<${name} ${all}>` : `<${name} ${all}></${name}>`);
    seen.add(key!);
  }
  return name === 'img' && !seen.has('alt') ? [...faults, 'a picture without a text'] : faults;
}
