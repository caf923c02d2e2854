/** The keys that open DevTools, as this system writes them. */
export function devtoolsKeys(userAgent: string): string {
  return userAgent.includes('Macintosh') ? '⌥⌘I' : 'F12';
}
