import type { Subject } from '../report/handshake/handshake';
import { setFolded } from './folds';

/** The id of the check that failed, in the details. */
export const FAILED_CHECK = 'failed-check';

/** A place in the details: the element's id, and the section that it is folded away with. */
export interface Target {
  readonly section: string;
  readonly id: string;
}

/** The id of the list with the headers that a message carries. */
export function headersId({ hop, of }: Subject): string {
  return `headers-${hop}-${of}`;
}

/** Where a message of the picture is told at length: the check that it failed, else its headers. */
export function targetOf(about: Subject, isStopped: boolean): Target {
  return isStopped && document.getElementById(FAILED_CHECK) !== null
    ? { section: 'checks', id: FAILED_CHECK }
    : { section: 'headers', id: headersId(about) };
}

/** Unfolds the place, brings it into view and puts the focus there. */
export function reveal({ section, id }: Target): void {
  setFolded(section, false);
  // What was folded is drawn by then.
  requestAnimationFrame(() => {
    const place = document.getElementById(id);
    if (place instanceof HTMLDetailsElement) place.open = true;
    place?.scrollIntoView({ block: 'nearest' });
    const focused = place?.querySelector('summary') ?? place;
    focused?.focus();
  });
}
