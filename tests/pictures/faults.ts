import sharp from 'sharp';

const forbidden: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a script', /<script|\son[a-z]+\s*=|javascript:/i],
  ['a CSS variable', /var\(\s*--|--[a-z-]+\s*:/],
  ['a colour that only new browsers know', /light-dark\(|color-mix\(|\b(?:oklab|oklch|lab|lch)\(|currentcolor/i],
  ['a reference to elsewhere', /\b(?:href|src)\s*=|url\((?!data:font\/woff;base64,|#)|@import|<(?:image|use|foreignObject|iframe)\b/],
  ['a number that is none', /="[^"]*\b(?:NaN|undefined|Infinity)\b/],
  ['an entity that XML does not know', /&(?!amp;|lt;|gt;|quot;)/],
];

/** The file without what readers wrote: names, titles and texts may say anything. */
const withoutWords = (svg: string): string => svg.replace(/(<(title|desc|text|tspan)\b[^>]*>)[^<]*/g, '$1');

/** What is wrong with an SVG file that should stand alone; a real parser of XML, that of librsvg, reads it first. */
export async function svgFaults(svg: string): Promise<string[]> {
  const parsed = await sharp(Buffer.from(svg)).metadata().then(() => [], (error: Error) => [`not XML: ${error.message}`]);
  const bare = withoutWords(svg);
  const named = /^<svg [^>]*role="img" aria-labelledby="(\S+) (\S+)"/.exec(svg);
  const names = named && svg.includes(`<title id="${named[1]}"`) && svg.includes(`<desc id="${named[2]}"`) ? [] : ['no name or description'];
  return [...parsed, ...names, ...forbidden.flatMap(([name, pattern]) => (pattern.test(name.startsWith('an entity') ? svg : bare) ? [name] : []))];
}

/** Bytes of each font that an SVG file carries. */
export const fontSizes = (svg: string): number[] => [...svg.matchAll(/base64,([^)]*)\)/g)].map(([, data]) => Buffer.from(data!, 'base64').length);

/** What is wrong with a PNG that should be `width` by `height`, the height any where it is not given, within `bytes`, and not blank. */
export async function pngFaults(png: Buffer, { width, height, bytes }: { readonly width: number; readonly height?: number; readonly bytes: number }): Promise<string[]> {
  try {
    // Reads every pixel, so that a file cut short is found.
    const { data, info } = await sharp(png, { failOn: 'warning' }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const paper = data.subarray(0, 3);
    let marked = 0;
    for (let at = 0; at < data.length; at += 3) if (!data.subarray(at, at + 3).equals(paper)) marked += 1;
    return [
      info.width === width && info.height === (height ?? info.height) ? [] : `${info.width} × ${info.height} px`,
      png.length <= bytes ? [] : `${png.length} bytes`,
      marked * 200 > data.length / 3 ? [] : 'blank',
    ].flat();
  } catch (error) {
    return [`not a PNG: ${(error as Error).message}`];
  }
}
