export { drawChart } from './drawChart.ts';
export { frames, type Size } from './frame.ts';
export type { Mark, Role, Scene, TextMark, Tone } from './scene.ts';
export { sceneToSvg } from './svg.ts';
export { thumbnail } from './thumbnail.ts';
export { withoutLabels } from './withoutLabels.ts';
