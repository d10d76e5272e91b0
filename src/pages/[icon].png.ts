import type { APIRoute } from 'astro';
import { iconPng, icons, type Icon } from '../pictures/index.ts';

export const getStaticPaths = () => icons.map((icon) => ({ params: { icon: icon.route.slice(1, -'.png'.length) }, props: icon }));

export const GET: APIRoute<Icon> = async ({ props }) => new Response(new Uint8Array(await iconPng(props)), { headers: { 'Content-Type': 'image/png' } });
