/** The themes by the value of `data-theme`. */
const themes = [['', 'as the device'], ['light', 'light'], ['dark', 'dark']] as const;

/** Offers the themes at the foot of the page, where nothing stands below that could move. `headScript.ts` in lib sets the kept choice before the page is painted. */
export function offerThemes(): void {
  const { dataset } = document.documentElement;
  const choices = themes.map(([value, words]) => `<label><input type="radio" name="theme" value="${value}"${value === (dataset['theme'] ?? '') ? ' checked' : ''}> ${words}</label>`);
  document.querySelector('.site-footer')!.insertAdjacentHTML('beforeend', `<fieldset class="themes"><legend>Colours</legend>${choices.join('')}</fieldset>`);
  document.querySelector('.themes')!.addEventListener('change', ({ target }) => {
    dataset['theme'] = (target as HTMLInputElement).value;
    try {
      localStorage['theme'] = dataset['theme'];
    } catch {
      // Where nothing may be kept, the choice is that of this page.
    }
  });
}
