import type { Mark, Scene } from '../../src/charts/index.ts';
import { chartPicture } from '../../src/pictures/chartPicture.ts';
import { paletteOf } from '../../src/pictures/palette.ts';
import type { Picture } from '../../src/pictures/picture.ts';

/** A small drawing with each kind of mark, whose label and event are `words`. */
export const sceneWith = (words: string, height = 120): Scene => {
  const marks: Mark[] = [
    { kind: 'line', role: 'grid', tone: 'faint', x1: 0, y1: 100, x2: 300, y2: 100 },
    { kind: 'rect', role: 'mark', tone: 'accent', label: words, x: 10, y: 20, width: 100, height: 30, paint: 'fill' },
    { kind: 'circle', role: 'point', tone: 'muted', x: 200, y: 60, radius: 6, paint: 'outline' },
    { kind: 'path', role: 'mark', tone: 'series-2', d: 'M0,90L300,40', paint: 'outline', strokeWidth: 2.75, dash: [6, 3] },
    { kind: 'group', role: 'panel', tone: 'ink', x: 150, y: 10, marks: [{ kind: 'text', role: 'label', tone: 'ink', x: 0, y: 20, lines: [words, 'second line'], anchor: 'middle', isStrong: true }] },
    { kind: 'text', role: 'value', tone: 'on-mark', x: 20, y: 40, lines: ['£68.3m'], anchor: 'start', isStrong: false },
  ];
  return { width: 720, height, fontSize: 15, title: words, marks, startsAtZero: true };
};

/** A picture that says `words` wherever a picture says anything. */
export const pictureWith = (words: string): Picture =>
  chartPicture(sceneWith(words), { title: words, subtitle: words, description: words, foot: [words, 'Source: A report, 2010', 'Unallocated · https://example.org/charts/a/'] }, paletteOf('cuts'));

/** Texts that break out of a careless file, or that the typeface has no letters for. */
export const oddTexts: readonly string[] = [
  'a ]]> b', '</style><script>alert(1)</script>', `"quotes" and 'these'`, 'R&D &amp; &lt; &#0; &nosuch;', '<!-- x --> <![CDATA[ y ]]>', '%{}url(https://example.org/a.png) @import "b"', 'var(--ink) light-dark(#fff, #000)',
  'bell\u0007 null\u0000 escape\u001b tab\t line\n end', 'lone \ud800 and \udc00', '\uffff\ufffe', 'שלום עולם مرحبا', '漢字かな交じり文', '👨‍👩‍👧 family 🇬🇧', 'e\u0301 o\u0308 a\u0332\u0333', 'zero\u200bwidth\u2060joiner\ufeff',
  'Łódź, Ελλάδα, Москва, Việt Nam', '\u202eright to left\u202c', 'x'.repeat(400), '', ' ', '__proto__', '${1 + 1} $& $1',
];
