import { viewWords } from '../../words/view';
import type { ReportedEntry } from '../reported-log';
import { element, type Markup } from './markup';

/** The verdict in a word or two, in its colour. */
export function verdictMark({ diagnosis: { verdict } }: ReportedEntry): Markup {
  return element('span', { class: `verdict ${verdict}` }, viewWords.verdicts[verdict]);
}
