export { cardSize, drawCard, type Card } from './card.ts';
export { chartCard, chartPng, chartSvg, drawAhead } from './ofContent.ts';
export { paletteOf } from './palette.ts';
export { pictureToPng } from './png.ts';
