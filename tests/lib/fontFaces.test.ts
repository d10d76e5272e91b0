import { expect, test } from 'vitest';
import { plainFontFaces } from '../../src/lib/fontFaces.ts';

test('plainFontFaces(html) keeps what a face is, and changes nothing else', () => {
  const hash = '0123456789abcdef';
  const faces = `@font-face{font-family:"A-${hash}";src:url("/${hash}.woff2") format("woff2");font-weight:400 700;font-style:normal;}@font-face{font-family:"A-${hash} fallback: B C";src:local("B C");font-style:italic;size-adjust:117.9077%;line-gap-override:0%;}:root{--a:"A-${hash}","A-${hash} fallback: B C",serif}`;
  expect(plainFontFaces(`<p title="a-${hash}">1.2345% ;}</p><style>${faces}</style>`)).toBe(
    `<p title="a-${hash}">1.2345% ;}</p><style>@font-face{font-family:"A";src:url("/${hash}.woff2");font-weight:400 700}@font-face{font-family:"A fallback";src:local("B C");font-style:italic;size-adjust:117.9%}:root{--a:"A","A fallback",serif}</style>`,
  );
});
