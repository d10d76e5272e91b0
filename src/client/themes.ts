/** The values of `color-scheme`; that of the device is not said. */
const themes = ['', 'light', 'dark'];

/** Offers the themes at the foot of the page, where nothing stands below that could move. `headScript.ts` in lib sets the kept choice before the page is painted. */
export function offerThemes(): void {
  const { style } = document.documentElement;
  const choices = themes.map((value) => `<label><input type="radio" name="theme" value="${value}"${value === style.colorScheme ? ' checked' : ''}> ${value || 'as the device'}</label>`);
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
