import type { CallSite } from './exchange';

/** Under this name run the scripts by which the panel asks a request again: the browser names it as the line of code. */
export const ASK_AGAIN_SOURCE = 'preflight:ask-again/';

/** Whether a request was made by the panel, to ask an earlier one again. */
export function isAskedAgain(callSite: CallSite | null): boolean {
  return callSite?.url.startsWith(ASK_AGAIN_SOURCE) ?? false;
}
