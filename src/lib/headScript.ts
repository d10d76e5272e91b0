/** Sets the theme that the reader chose before, if any, before anything is painted. */
const theme = "try{document.documentElement.dataset.theme=localStorage.theme||''}catch{}";

/**
 * Has the browser fetch the fonts before it draws, where no reader waits for them: on a link of 2 Mbit/s or more, on one of which the browser says nothing,
 * and where the reader comes from another page of the site and has them already. On a slow link the page is painted without them: they come after it, for the next.
 */
const fonts = "navigator.connection?.downlink<2&&document.referrer.indexOf(origin)||document.fonts.forEach(f=>f.style=='normal'&&f.load().catch(f=>f))";

/** The one script that stands in a page itself, under its styles. */
export const headScript = `${theme}${fonts}`;
