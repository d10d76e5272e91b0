/** Height in CSS pixels of the frame until the chart in it has said how high it is, and where scripts do not run. */
export const embedHeight = 640;

/** Text as it may stand in HTML. */
export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The HTML that shows a chart on another site: a frame, and the script that gives it its height. Addresses are absolute. */
export const embedCode = ({ title, embed, script }: { readonly title: string; readonly embed: string; readonly script: string }): string =>
  `<iframe src="${escaped(embed)}" title="${escaped(title)}" width="100%" height="${embedHeight}" loading="lazy" style="border:0" data-unallocated></iframe>\n<script src="${escaped(script)}" async></script>`;
