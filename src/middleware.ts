import { defineMiddleware } from 'astro:middleware';
import { plainFontFaces } from './lib/fontFaces.ts';
import { withPolicy } from './lib/policy.ts';
import { withUsedStyles } from './lib/usedStyles.ts';
import focus from './styles/focus.css?raw';
import forced from './styles/forced.css?raw';
import interact from './styles/interact.css?raw';
import palette from './styles/palette.css?raw';
import print from './styles/print.css?raw';
import unseen from './styles/unseen.css?raw';

/** Elements beside which a gap in the source is never a space on the page. */
const blocks = 'article|aside|blockquote|body|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|html|li|link|main|meta|nav|ol|p|section|summary|table|tbody|td|th|thead|title|tr|ul';
const attributes = `(?:"[^"]*"|'[^']*'|[^"'>])*`;
/** What HTML takes for a gap: not the spaces that do not break, nor others that somebody wrote. */
const gap = '[ \\t\\n\\f\\r]*';
const pattern = new RegExp(`<(pre|script|style|textarea)\\b[^]*?</\\1>|${gap}(</?(?:${blocks})(?=[\\s>])${attributes}>)${gap}|<[a-z/]${attributes}>`, 'g');

/** All that `late.css` brings. */
const late = [palette, unseen, focus, forced, interact, print].join('');

/** Pages that work for their reader have scripts of their own, which draw with any class; and `npm run dev` changes styles while they are looked at. */
const isDrawnAnew = (page: string): boolean => import.meta.env.DEV || /<script type="module" src="(?![^"]*\/(?:PageScript|Embed)\.)/.test(page);

/** A page without the gaps between its blocks, which compression does not take away for nothing, without styles that it cannot use, and with its policy. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const page = (await response.text()).replace(pattern, (match, _name: string | undefined, block: string | undefined) => block ?? match);
  // Astro leaves the doctype out where an attribute of the page has one in its words.
  const whole = /^<!doctype html>/i.test(page) ? page : `<!DOCTYPE html>${page}`;
  const plain = plainFontFaces(whole);
  const dressed = isDrawnAnew(plain) ? plain : withUsedStyles(plain, late);
  return new Response(import.meta.env.DEV ? dressed : withPolicy(dressed), response);
});
