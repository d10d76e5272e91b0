import { overlaps } from './box.ts';
import type { Frame } from './frame.ts';
import type { TextMark } from './scene.ts';
import { textBox } from './text.ts';

/** Those of `texts` that meet neither one before them nor one of `taken`. */
export function withoutOverlaps(texts: readonly TextMark[], taken: readonly TextMark[], { fontSize }: Frame): TextMark[] {
  const kept: TextMark[] = [];
  const isFree = (text: TextMark) => [...taken, ...kept].every((other) => !overlaps(textBox(text, fontSize), textBox(other, fontSize)));
  for (const text of texts) if (isFree(text)) kept.push(text);
  return kept;
}
