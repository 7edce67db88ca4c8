/**
 * Fields that matter after one answer only: `<div data-once="status" data-is="held">` is in sight once that is chosen, and
 * stays there as long as something is filled in.
 */
export function showFieldsOnce(form: HTMLFormElement): void {
  const typed = new FormData(form);
  for (const place of form.querySelectorAll<HTMLElement>('[data-once]')) {
    const { once = '', is = '' } = place.dataset;
    const inputs = [...place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name]')];
    place.hidden = !typed.getAll(once).includes(is) && inputs.every(({ value }) => value === '');
  }
}
