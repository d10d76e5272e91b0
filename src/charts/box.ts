/** A rectangle on the drawing; y runs down. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Whether two boxes share more than an edge. */
export const overlaps = (a: Box, b: Box): boolean => a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;

/** Numbers are rounded to a hundredth after they are placed. */
const slack = 0.02;
