import type { Mark, Scene } from './scene.ts';

/** The scene without the labels that say no more than `said` does of their cells. */
export function withoutLabels(scene: Scene, said: (fact: string) => string | undefined): Scene {
  const bare = (mark: Mark): Mark => {
    const { label, ...rest } = mark;
    const one = label !== undefined && mark.fact !== undefined && said(mark.fact) === label ? (rest as Mark) : mark;
    return one.kind === 'group' ? { ...one, marks: one.marks.map(bare) } : one;
  };
  return { ...scene, marks: scene.marks.map(bare) };
}
