import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { routes } from '../lib/routes.ts';
import { paletteOf } from './palette.ts';

/** An icon as a file: its address, its width in pixels, and what part of it the picture fills. The rest is of the colour of its ground. */
export type Icon = { readonly route: string; readonly width: number; readonly share: number; readonly purpose?: 'maskable' };

/** The icons of the site. Systems cut a maskable one to a shape of theirs, which leaves at least the circle of four fifths of its width. */
export const icons: readonly Icon[] = [
  { route: routes.icon, width: 192, share: 1 },
  { route: routes.largeIcon, width: 512, share: 1 },
  { route: routes.maskableIcon, width: 512, share: 0.8, purpose: 'maskable' },
  { route: routes.touchIcon, width: 180, share: 0.9 },
];

/** Whether the corners of an icon are filled. */
const isWhole = ({ share }: Icon): boolean => share < 1;

/** An icon as PNG, from the one picture that they all have, in its light theme. */
export async function iconPng(icon: Icon): Promise<Buffer> {
  const { width, share } = icon;
  const picture = await readFile(join(process.cwd(), 'public/favicon.svg'));
  const drawn = Math.round(width * share);
  const [before, after] = [Math.floor((width - drawn) / 2), Math.ceil((width - drawn) / 2)];
  const background = isWhole(icon) ? paletteOf().tones.ink : 'transparent';
  // Drawn at its own size: 72 dots an inch are its 32 units.
  const image = sharp(picture, { density: (72 * drawn) / 32 }).resize(drawn, drawn).extend({ top: before, bottom: after, left: before, right: after, background });
  return (isWhole(icon) ? image.flatten({ background }) : image).png({ palette: true, compressionLevel: 9 }).toBuffer();
}
