import { browser } from '../browser';

/** The red of an error in DevTools, dark enough for white text. */
const RED = '#b3261e';

/** What the toolbar icon says for a number of blocked requests. */
export function badgeText(blocked: number): string {
  if (blocked === 0) return '';
  return blocked > 999 ? '999+' : String(blocked);
}

export function badgeTitle(blocked: number): string {
  if (blocked === 0) return browser.i18n.getMessage('action_title');
  return browser.i18n.getMessage(blocked === 1 ? 'action_title_one' : 'action_title_many', String(blocked));
}

/** Shows a tab's number of blocked requests on the toolbar icon. A tab that has gone meanwhile has no icon to show it. */
export async function showBadge(tabId: number, blocked: number): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ tabId, color: RED }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text: badgeText(blocked) }),
    browser.action.setTitle({ tabId, title: badgeTitle(blocked) }),
  ]);
}
