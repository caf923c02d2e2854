import { devtoolsApi } from './devtools-api';

/**
 * Sets `data-theme` on the root and keeps it right. In DevTools, `prefers-color-scheme` follows the system and
 * not DevTools' own theme, so that DevTools is asked where it is there.
 */
export function followTheme(root: HTMLElement): void {
  const panels = devtoolsApi()?.panels;
  if (panels !== undefined) {
    apply(root, panels.themeName === 'dark');
    // Firefox has an event of another name instead, and its users rarely change the theme with DevTools open.
    panels.setThemeChangeHandler?.((theme) => apply(root, theme === 'dark'));
    return;
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  apply(root, dark.matches);
  dark.addEventListener('change', () => apply(root, dark.matches));
}

function apply(root: HTMLElement, dark: boolean): void {
  root.dataset['theme'] = dark ? 'dark' : 'light';
}
