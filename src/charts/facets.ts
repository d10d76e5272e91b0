import { panelFrame, type Frame } from './frame.ts';
import type { Mark, Scene } from './scene.ts';
import { hangingBaseline, textHeight, textMark } from './text.ts';
import { wrapText } from './wrapText.ts';

/** A name and the function that draws its small chart in the room it is given. */
export type Facet = { readonly name: string; readonly draw: (frame: Frame) => Scene };

const gutter = 28;

/** Small charts in one column where it is narrow and in two where it is wide, each under its name. */
export function facetScene(facets: readonly Facet[], frame: Frame, { columns }: { columns: number }): Scene {
  const width = (frame.width - gutter * (columns - 1)) / columns;
  const panels = facets.map((facet) => panel(facet, panelFrame(frame, width)));
  const marks: Mark[] = [];
  let top = 0;
  for (let first = 0; first < panels.length; first += columns) {
    const row = panels.slice(first, first + columns);
    marks.push(...row.map((scene, index): Mark => ({ kind: 'group', role: 'panel', tone: 'ink', x: index * (width + gutter), y: top, marks: scene.marks })));
    top += Math.max(...row.map((scene) => scene.height)) + frame.fontSize * 2;
  }
  return { width: frame.width, height: top - frame.fontSize * 2, fontSize: frame.fontSize, title: '', marks, startsAtZero: panels.every((scene) => scene.startsAtZero) };
}

function panel({ name, draw }: Facet, frame: Frame): Scene {
  const lines = wrapText(name, frame.width, { ...frame, weight: 600 });
  const heading = textMark({ role: 'heading', x: 0, y: hangingBaseline(0, frame), lines, isStrong: true });
  return below({ marks: [heading], height: textHeight(lines.length, frame) }, draw(frame), frame.fontSize * 0.8);
}

/** The scene with `head` above it and a gap between them. */
export function below(head: { readonly marks: readonly Mark[]; readonly height: number }, scene: Scene, gap: number): Scene {
  if (head.height === 0) return scene;
  const body: Mark = { kind: 'group', role: 'panel', tone: 'ink', x: 0, y: head.height + gap, marks: scene.marks };
  return { ...scene, height: head.height + gap + scene.height, marks: [...head.marks, body] };
}
