/** Sets the theme that the reader chose before, if any, before anything is painted. */
const theme = "try{document.documentElement.style.colorScheme=localStorage.theme||''}catch{}";

/**
 * On a link of less than 2 Mbit/s, where the browser tells, the page is painted without its fonts: they come after it, for the next. Without this, the browser holds the
 * first paint back for fonts that are asked for ahead. A reader who comes from another page of the site has them already.
 */
const fonts = 'navigator.connection?.downlink<2&&document.referrer.indexOf(origin)&&document.querySelectorAll("[as=font]").forEach(l=>l.remove())';

/** The one script that stands in a page itself, under its fonts. */
export const headScript = `${theme}${fonts}`;
