import { browser } from '../browser';

/** The red of an error in DevTools, dark enough for white text. */
const RED = '#b3261e';

/** Shows each tab's number of blocked requests on the toolbar icon. */
export class Badge {
  readonly #shown = new Map<number, number>();

  /** Asks the browser only where the number is another one than before. */
  show(tabId: number, blocked: number): void {
    if (this.#shown.get(tabId) === blocked) return;
    this.#shown.set(tabId, blocked);
    // A tab that has gone meanwhile has no icon that could show it.
    void Promise.allSettled([
      browser.action.setBadgeBackgroundColor({ tabId, color: RED }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setBadgeText({ tabId, text: badgeText(blocked) }),
      browser.action.setTitle({ tabId, title: badgeTitle(blocked) }),
    ]);
  }

  /** Follows the browser, which takes a tab's text away when its page goes. */
  forget(tabId: number): void {
    this.#shown.delete(tabId);
  }
}

function badgeText(blocked: number): string {
  if (blocked === 0) return '';
  return blocked > 999 ? '999+' : String(blocked);
}

function badgeTitle(blocked: number): string {
  if (blocked === 0) return browser.i18n.getMessage('action_title');
  return browser.i18n.getMessage(blocked === 1 ? 'action_title_one' : 'action_title_many', String(blocked));
}
