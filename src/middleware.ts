import { defineMiddleware } from 'astro:middleware';

/** Elements beside which a gap in the source is never a space on the page. */
const blocks = 'article|aside|blockquote|body|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|html|li|link|main|meta|nav|ol|p|section|summary|table|tbody|td|th|thead|title|tr|ul';
const attributes = `(?:"[^"]*"|'[^']*'|[^"'>])*`;
/** What HTML takes for a gap: not the spaces that do not break, nor others that somebody wrote. */
const gap = '[ \\t\\n\\f\\r]*';
const pattern = new RegExp(`<(pre|script|style|textarea)\\b[^]*?</\\1>|${gap}(</?(?:${blocks})(?=[\\s>])${attributes}>)${gap}|<[a-z/]${attributes}>`, 'g');

/** A page without the gaps between its blocks, which compression does not take away for nothing. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const page = (await response.text()).replace(pattern, (match, _name: string | undefined, block: string | undefined) => block ?? match);
  // Astro leaves the doctype out where an attribute of the page has one in its words.
  return new Response(/^<!doctype html>/i.test(page) ? page : `<!DOCTYPE html>${page}`, response);
});
