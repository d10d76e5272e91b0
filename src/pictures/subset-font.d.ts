/** What we use of the package, which has no types of its own. */
declare module 'subset-font' {
  type Options = {
    readonly targetFormat: 'truetype' | 'woff' | 'woff2';
    readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
    /** Features of OpenType that stay; all of them where nothing is said. */
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
    /** The whole font: `text` must then be empty. */
    readonly keepAllGlyphs?: boolean;
  };
  /** A font with the characters of `text` only. */
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Buffer>;
}
