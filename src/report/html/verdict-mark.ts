import { VERDICT_WORDS } from '../../view/verdict-words';
import type { ReportedEntry } from '../reported-log';
import { element, type Markup } from './markup';

/** The verdict in a word or two, in its colour. */
export function verdictMark({ diagnosis: { verdict } }: ReportedEntry): Markup {
  return element('span', { class: `verdict ${verdict}` }, VERDICT_WORDS[verdict]);
}
