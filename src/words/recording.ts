/** Why nothing is recorded, and what keeps Preflight from it: the panel and the popup say it. */
export const recordingWords = {
  paused: {
    'devtools-closed':
      'Your settings record only while DevTools is open. Open DevTools on this tab, then reload the page.',
    'site-not-listed': 'Your settings record only on the sites that you listed. This page is on none of them.',
  },
  changeSettings: 'Change settings',
  noAccess: 'Allow Preflight to read and change site data on all sites. Without that it sees no requests.',
  allowAccess: 'Allow access',
  accessOnSettings: 'Allow access on the page that has opened.',
  accessGiven: 'Access given. Reload the page that you debug.',
  accessRefused: 'Access was not given.',
  accessNotAsked: "The browser did not ask. Allow access to all sites in the extension's settings.",
  storageFull: "Clear the log, or reload the page. The browser's memory for Preflight is full, so it let requests go.",
  interrupted: 'Reload the page. The browser stopped Preflight for a moment, so some requests may be missing.',
  since: {
    always: 'Recording since before DevTools opened',
    devtools: 'Recording while DevTools is open',
    sites: 'Recording on listed sites',
    paused: 'Not recording',
  },
};
