import type { Mark, Scene } from './scene.ts';

/** A drawing to recognise a chart by: no words to read out, no facts, and nothing under `height`, where a tall drawing is cut. */
export const thumbnail = (scene: Scene, height: number): Scene => ({
  ...scene,
  height: Math.min(scene.height, height),
  marks: scene.marks.filter((mark) => topOf(mark) < height).map(bare),
});

/** Where a mark begins at the latest; paths are taken to begin at the top. */
function topOf(mark: Mark): number {
  switch (mark.kind) {
    case 'rect':
    case 'text':
      return mark.y;
    case 'line':
      return Math.min(mark.y1, mark.y2);
    case 'circle':
      return mark.y - mark.radius;
    case 'group':
      return mark.y + Math.min(0, ...mark.marks.map(topOf));
    case 'path':
      return 0;
    default:
      return mark satisfies never;
  }
}

function bare({ fact: _fact, label: _label, ...mark }: Mark): Mark {
  return (mark.kind === 'group' ? { ...mark, marks: mark.marks.map(bare) } : mark) as Mark;
}
