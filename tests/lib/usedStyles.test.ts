import { describe, expect, test } from 'vitest';
import { withUsedStyles } from '../../src/lib/usedStyles.ts';

/** What is left of styles in a page with some markup. */
const left = (styles: string, markup: string, late = ''): string => /<style>([^]*)<\/style>/.exec(withUsedStyles(`<html lang="en" data-strand="cuts"><head><style>${styles}</style></head><body>${markup}</body></html>`, late))![1]!;

describe('withUsedStyles(html, late) keeps', () => {
  test.each([
    ['a class of the page', '.a{top:0}', '<p class="b a">'],
    ['an element of the page', 'p>q~b{top:0}', '<p><q></q><b></b>'],
    ['states', 'a:hover,a:focus-visible,a:not(.c):nth-child(2n + 1)::before,:target{top:0}', '<a>'],
    ['attributes that a script may set', '[data-copied],p[hidden],p[aria-current],details[open]{top:0}', '<p><details>'],
    ['attributes of the page', '[data-strand=cuts],.a[data-long],[popover],p[aria-current=page]{top:0}', '<p class="a" data-long="true" popover aria-current="page">'],
    ['italic letters, where something is set in them', '@font-face{font-family:"a";font-style:italic}', '<section class="notes"></section><p><em>'],
    ['one of several in :is, :where and :has', ':is(.a,.c) p:where(p,i):has(> .a){top:0}', '<p class="a">'],
    ['what a :not rules out', 'p:not(.c){top:0}', '<p>'],
    ['names that are written in another way', '.a\\:b{top:0}', ''],
    ['any element', '*,:root,::selection{top:0}', ''],
    ['braces and commas in strings', 'p:before{content:"},{"}', '<p>'],
    ['fonts and pages', '@font-face{font-family:"a{"}@page{size:A4}', ''],
    ['conditions around what is used', '@supports (top:anchor(top)){@media (width<=40em){p{top:0}}}', '<p>'],
    ['the order of layers', '@layer base,page;@layer base;@layer page{p{top:0}}', '<p>'],
    ['classes in quotes or none', '.a{top:0}.b{top:0}', "<p class='a'><p class=b>"],
    ['properties that are asked for', ':root{--a:1px;--b:2px}p{top:var( --a, 0)}', '<p>', '.late{top:var(--b)}'],
    ['properties behind properties', ':root{--a:1px;--b:var(--a)}p{top:var(--b)}', '<p>'],
  ])('%s', (_, styles, markup, late = '') => expect(left(styles, markup, late)).toBe(styles));
});

describe('withUsedStyles(html, late) leaves out', () => {
  test.each([
    ['a class that is not there', '.a{top:0}.b{top:0}', '<p class="b">', '.b{top:0}'],
    ['a class of a part of the selector', '.a .c,.a p{top:0}', '<p class="a">', '.a p{top:0}'],
    ['an element that is not there', 'table th,p{top:0}', '<p>', 'p{top:0}'],
    ['a choice of which nothing is there', ':is(.b,.c) p{top:0}', '<p class="a">', ''],
    ['conditions around nothing', '@media print{@supports (top:0){.a{top:0}}}', '<p>', ''],
    ['what a layer had', '@layer base{.a{top:0}}', '<p>', '@layer base;'],
    ['another strand', '[data-strand=cuts]{top:0}[data-strand=ofsted]{top:0}', '', '[data-strand=cuts]{top:0}'],
    ['properties that nobody asks for', ':root{color:red;--a:1px;--b:2px}p{top:var(--b)}.c{top:var(--a)}', '<p>', ':root{color:red;--b:2px}p{top:var(--b)}'],
    ['a rule that was all such properties', ':root{--a:1px}', '', ''],
    ['properties that the late styles bring themselves', ':root{--a:1px;--b:2px}p{top:var(--b)}', '<p>', ':root{--b:2px}p{top:var(--b)}', ':root{--a:1px}p{top:var(--a)}'],
    ['a mark of the page that is shown, where none is', 'p[aria-current=page]{top:0}', '<p aria-current="location">', ''],
    ['italic letters, where only notes have any', '@font-face{font-style:italic}', '<section class="notes"><cite></cite></section><iframe>', ''],
  ])('%s', (_, styles, markup, rest, late = '') => expect(left(styles, markup, late)).toBe(rest));
});

test('withUsedStyles(html, late) looks at all styles of a page together, and changes nothing else', () => {
  const page = (first: string, second: string): string => `<!DOCTYPE html><style>${first}</style><p title="<style>.a{}</style>"><style data-a>${second}</style><pre>.b{} <b></pre>`;
  expect(withUsedStyles(page(':root{--a:0;--c:0}', 'b{top:var(--a)}.b{top:0}'), '')).toBe(page(':root{--a:0}', 'b{top:var(--a)}'));
  expect(withUsedStyles('<p>None', '')).toBe('<p>None');
});
