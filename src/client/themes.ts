const themes = { '': 'as the device', light: 'light', dark: 'dark' };

/** Offers the themes at the foot of the page, where nothing stands below that could move. `theme.ts` in lib sets the kept choice before the page is painted. */
export function offerThemes(): void {
  const field = document.createElement('fieldset');
  field.className = 'themes';
  const legend = document.createElement('legend');
  legend.textContent = 'Colours';
  const chosen = document.documentElement.dataset['theme'] ?? '';
  const labels = Object.entries(themes).map(([value, words]) => {
    const label = document.createElement('label');
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: 'theme', value, checked: value === chosen });
    label.append(input, ` ${words}`);
    return label;
  });
  field.append(legend, ...labels);
  field.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement;
    document.documentElement.dataset['theme'] = value;
    try {
      localStorage.setItem('theme', value);
    } catch {
      // Where nothing may be kept, the choice is that of this page.
    }
  });
  document.querySelector('.site-footer')!.append(field);
}
