const plainFaces = (style: string): string =>
  style
    .replace(/-[0-9a-f]{16}( fallback)?(?:: [^"{}]*)?"/g, '$1"')
    .replace(/@font-face\{[^}]*\}/g, (face) => face.replace(/ format\("woff2"\)|;font-style:normal|;line-gap-override:0%|;(?=\})/g, '').replace(/\d+\.\d+(?=%)/g, (percent) => String(Number(Number(percent).toFixed(1)))));

/** Fonts as Astro writes them into a page, in fewer bytes: names without a hash, measures of fallbacks to a tenth of a percent, nothing that is so anyway; all lines have a height of their own, without the gap of a font. */
export const plainFontFaces = (html: string): string => html.replace(/<style>[^]*?<\/style>/g, plainFaces);
