/** The themes by their `color-scheme`; that of the device has none. */
const themes = [['', 'as the device'], ['light', 'light'], ['dark', 'dark']] as const;

/** Offers the themes at the foot of the page, where nothing stands below that could move. `headScript.ts` in lib sets the kept choice before the page is painted. */
export function offerThemes(): void {
  const { style } = document.documentElement;
  const choices = themes.map(([value, words]) => `<label><input type="radio" name="theme" value="${value}"${value === style.colorScheme ? ' checked' : ''}> ${words}</label>`);
  document.querySelector('.site-footer')!.insertAdjacentHTML('beforeend', `<fieldset class="themes"><legend>Colours</legend>${choices.join('')}</fieldset>`);
  document.querySelector('.themes')!.addEventListener('change', ({ target }) => {
    style.colorScheme = (target as HTMLInputElement).value;
    try {
      localStorage['theme'] = style.colorScheme;
    } catch {
      // Where nothing may be kept, the choice is that of this page.
    }
  });
}
