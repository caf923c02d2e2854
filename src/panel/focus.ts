export const FILTER_ID = 'filter';
export const LIST_ID = 'list';

/** Brings the keyboard to the list, where there is one. */
export function focusList(): void {
  document.getElementById(LIST_ID)?.focus();
}

/** Brings the keyboard to the filter field, with its text ready to be replaced. */
export function focusFilter(): void {
  const field = document.getElementById(FILTER_ID);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

/** Brings the keyboard to the details of what is selected, as soon as they show it. */
export function focusDetails(): void {
  if (document.querySelector('.split[aria-busy=true]') !== null) requestAnimationFrame(focusDetails);
  else document.querySelector<HTMLElement>('.details[tabindex]')?.focus();
}

/** Reports whether keys write there. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])')
  );
}
