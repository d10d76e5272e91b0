import type { Query } from '../../lib/search/find.ts';

const controls = (form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] => [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];

/** What the form asks for. */
export function readForm(form: HTMLFormElement): Query {
  const [words = '', kind = '', strand = ''] = controls(form).map(({ value }) => value.trim());
  return { words, kind, strand };
}

/** Fills the form from the address; a choice that there is none of is left out. */
export function readAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams(location.search);
  for (const control of controls(form)) {
    control.value = asked.get(control.name) ?? '';
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
  }
}

/** Keeps what the form asks for in the address, so that it can be sent on and come back to. */
export function keepAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams(controls(form).filter(({ value }) => value.trim() !== '').map(({ name, value }) => [name, value.trim()]));
  const address = `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`;
  if (address !== location.pathname + location.search) history.replaceState(history.state, '', address);
}
