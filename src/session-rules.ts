import { browser } from './browser';

/** The numbers of declarativeNetRequest session rules from 1000 to 1999 are the Tester's. It needs one. */
export const TESTER_RULE = 1000;

/** Takes the rules of these numbers away; those that are not there do not matter. */
export function removeRules(removeRuleIds: number[]): Promise<void> {
  return browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}
