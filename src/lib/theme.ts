/** Sets the theme that the reader chose before, if any, before anything is painted: the one script that stands in a page itself. */
export const themeScript = "try{document.documentElement.dataset.theme=localStorage.theme||''}catch{}";
