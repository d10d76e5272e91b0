import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import type { Problem } from '../../src/checks/problem.ts';
import { contentFolder, smallContent } from '../contentFolder.ts';

/** Numbers from 0 up to 1, the same in every run. */
const random = (() => {
  let state = 20_261_122;
  return () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
})();
const upTo = (count: number): number => Math.floor(random() * count);
const pick = <One>(all: readonly One[]): One => all[upTo(all.length)]!;

const characters = ['"', '{', '}', '[', ']', ',', ':', '\\', '<', '>', '#', '-', '\0', 'é', '1', '\n', '`', '*', '!', '(', '&', '|', '\t', '\r', '\u2028', '\uFEFF'];
const values = ['null', '1', '-1', '""', '"x"', '[]', '{}', 'true', '[null]', '{"a":1}', '1e999', '"__proto__"', '"constructor"', '[[1]]', '{"toString":{}}'];

const damages: Readonly<Record<string, (text: string) => string>> = {
  'cut off': (text) => text.slice(0, upTo(text.length)),
  'short of a line': (text) => text.split('\n').toSpliced(upTo(text.split('\n').length), 1).join('\n'),
  'with a line twice': (text) => ((lines) => lines.flatMap((line, index) => (index === lines.length - 1 ? [line, line] : [line])).join('\n'))(text.split('\n').slice(0, 1 + upTo(40))),
  'with a character changed': (text) => ((at) => text.slice(0, at) + pick(characters) + text.slice(at + 1))(upTo(text.length)),
  'with a character more': (text) => ((at) => text.slice(0, at) + pick(characters) + text.slice(at))(upTo(text.length)),
  'short of some characters': (text) => ((at) => text.slice(0, at) + text.slice(at + upTo(20)))(upTo(text.length)),
  'with a value of another type': (text) => ((found) => text.slice(0, found.index) + pick(values) + text.slice(found.index + found[0].length))(pick([...text.matchAll(/"[^"\n]*"|\b\d+\b|\bnull\b|\b[a-z]+\b/g)])),
};

const files = Object.entries(smallContent).filter(([name]) => /\.(?:json|mdx)$/.test(name));
const root = contentFolder();

/** A problem that its author could find and mend. */
const isTold = ({ file, line, column, message, mend, rule }: Problem): boolean =>
  file.startsWith('content/') && line >= 1 && column >= 1 && /^[a-z-]+$/.test(rule) && message.length > 10 && mend.length > 5 && !/undefined|NaN|\[object|Error\b|    at /.test(message.replace(/"[^"]*"/g, ''));

describe.each(files)('%s', (name, content) => {
  const path = join(root, 'content', name);
  const sound = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  test.each(Object.entries(damages))('%s is passed or told, and never thrown at', (_, damage) => {
    for (let count = 0; count < 15; count += 1) {
      const text = damage(sound);
      writeFileSync(path, text);
      const { problems } = checkContent(root);
      const lines = text.split('\n');
      const isInside = ({ file, line, column }: Problem): boolean => file !== `content/${name}` || (line <= lines.length && column <= lines[line - 1]!.length + 1);
      expect(problems.filter((problem) => !isTold(problem) || !isInside(problem)), text).toEqual([]);
    }
    writeFileSync(path, sound);
  });
});

test('what was damaged is sound again', () => expect(checkContent(root).problems).toEqual([]));
