export { cardSize, drawCard, type Card } from './card.ts';
export { articleCardPng, chartCardPng, chartPng, discrepancyCardPng, reportCardPng } from './ofSite.ts';
export { iconPng, icons, type Icon } from './icon.ts';
export { chartSvg } from './ofContent.ts';
export { paletteOf } from './palette.ts';
export { pictureToPng } from './png.ts';
