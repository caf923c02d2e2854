import { devtoolsApi } from './devtools-api';

/**
 * Sets `data-theme` on the root and keeps it right. In DevTools, `prefers-color-scheme` follows the system and
 * not DevTools' own theme, so that DevTools is asked where it is there.
 */
export function followTheme(root: HTMLElement): void {
  const panels = devtoolsApi()?.panels;
  if (panels !== undefined) {
    apply(root, panels.themeName === 'dark');
    const follow = (theme: string) => apply(root, theme === 'dark');
    panels.setThemeChangeHandler?.(follow);
    // Firefox has an event instead, which the types do not know.
    const { onThemeChanged } = panels as { readonly onThemeChanged?: { addListener(hear: typeof follow): void } };
    onThemeChanged?.addListener(follow);
    return;
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  apply(root, dark.matches);
  dark.addEventListener('change', () => apply(root, dark.matches));
}

function apply(root: HTMLElement, dark: boolean): void {
  root.dataset['theme'] = dark ? 'dark' : 'light';
}
