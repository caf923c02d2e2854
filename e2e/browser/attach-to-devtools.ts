/**
 * Makes Playwright show a DevTools window as a Page and the extension's panel in it as a Frame.
 * Playwright does not document this; it reads it at launch, and nothing else here knows of it.
 */
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
