import type { Verdict } from '../diagnosis/diagnosis';
import type { NoTrial } from '../trial/plan-trial';

function cannot(why: NoTrial): string {
  switch (why.kind) {
    case 'status':
      return why.from === null
        ? `A rule can set headers, but not a status, and this answer needs ${why.to}. Change the server, then ask again.`
        : `A rule can set headers, but not turn a ${why.from} into a ${why.to}. Change the server, then ask again.`;
    case 'no-tab':
      return 'A worker made this request for several tabs, and a rule holds for one tab. Change the server, then ask again.';
    case 'url':
      return 'No rule can match an address as long as this one exactly. Change the server, then ask again.';
    default:
      return why satisfies never;
  }
}

/** What came of a request that was made with the fix. `problem` is what is wrong in a few words. */
function outcome(verdict: Verdict, status: number | null, problem: string): string {
  switch (verdict) {
    case 'pending':
      return 'Asked with the fix. The answer is still under way.';
    case 'allowed':
      return status !== null && status >= 400
        ? `The fix works: your code can read the answer. The ${status} in it is another matter.`
        : 'The fix works: your code can read the answer.';
    case 'blocked':
      return `The fix is not enough yet: ${problem}.`;
    case 'not-cors':
    case 'opaque':
    case 'canceled':
    case 'undetermined':
      return `It ended without telling whether the fix works: ${problem}.`;
    default:
      return verdict satisfies never;
  }
}

/** What panel and popup say of a fix that is tried in the browser. */
export const trialWords = {
  title: 'Try it here',
  offer: 'Try it here',
  offered: 'Sets these headers in your browser, in this tab and for this address alone, and asks again.',
  cannotTitle: 'It cannot be tried here.',
  cannot,
  outcome,
  doItYourself: 'The fix is on. Do in the page what failed: what comes of it shows up here.',
  thenTheServer: 'Nothing has changed on the server. Turn this off, make the change there, and ask again.',
  without: 'Without the fix',
  with: 'With the fix',
  turnOff: 'Turn off',
  turnedOff: 'The fix is off. The page gets what the server sends.',
  /** The tab's banner: the newest fix, and how many more are on. */
  banner: (method: string, url: string, more: number) =>
    more === 0
      ? `Trying a fix in this tab: ${method} ${url}`
      : `Trying ${more + 1} fixes in this tab: ${method} ${url}, ${more} more`,
  onNote: 'Preflight sets the headers, not the server. It ends when you leave the page.',
};
