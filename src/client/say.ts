/** The live region of the page: there from the start, so that screen readers know it. */
const region = document.createElement('div');
region.className = 'sr-only';
region.role = 'status';
document.body.append(region);

/** Has a screen reader say something when it has finished its sentence. */
export const say = (words: string): void => void (region.textContent = words);
