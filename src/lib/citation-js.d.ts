/** What we use of the packages, which have no types of their own. */
declare module '@citation-js/core' {
  /** References read from text of any format that a plug-in knows, or from CSL-JSON. */
  class Cite {
    constructor(references: string | readonly object[], options?: { readonly forceType: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(name: 'bibtex' | 'ris'): string;
  }
  const citation: {
    readonly Cite: typeof Cite;
    readonly plugins: { readonly config: { get(name: '@bibtex'): { readonly format: { useIdAsLabel: boolean; checkLabel: boolean } } } };
  };
  export default citation;
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
