import { browser, type DeclarativeNetRequest } from '../browser';

/** The numbers of declarativeNetRequest session rules from 1 to 999 are the trials'. */
export const FIRST_TRIAL_RULE = 1;
const LAST_TRIAL_RULE = 999;

/** Those from 1000 to 1999 are the Tester's. It needs one. */
export const TESTER_RULE = 1000;

/** Takes the rules of these numbers away; those that are not there do not matter. */
export function removeRules(removeRuleIds: number[]): Promise<void> {
  return browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}

/**
 * Makes these the only rules of trials, at once or not at all.
 *
 * @throws {Error} with the browser's own words, where it does not take a rule
 */
export async function setTrialRules(addRules: DeclarativeNetRequest.Rule[]): Promise<void> {
  const { declarativeNetRequest } = browser;
  const rules = await declarativeNetRequest.getSessionRules();
  const removeRuleIds = rules.map(({ id }) => id).filter((id) => id >= FIRST_TRIAL_RULE && id <= LAST_TRIAL_RULE);
  if (removeRuleIds.length === 0 && addRules.length === 0) return;
  await declarativeNetRequest.updateSessionRules({ removeRuleIds, addRules });
}
