import type { Verdict } from '../diagnosis/diagnosis';

/** A verdict in a word or two, for the list and for those who can't see its icon. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  allowed: 'Allowed',
  blocked: 'Blocked',
  'not-cors': 'Failed, not CORS',
  opaque: 'Opaque',
  canceled: 'Canceled',
  pending: 'Pending',
  undetermined: 'Undetermined',
};
