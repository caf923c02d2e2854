/** What the panel says where a report is exported, and where one is opened again. */
export const exportWords = {
  open: {
    open: 'Open report…',
    openTitle: 'Look into a JSON report that somebody exported. You can also drag the file here.',
    drop: 'Drop a JSON report here to look into it.',
    notJson: 'This file is no JSON. Open a report that was exported as JSON.',
    otherFile: 'This file is no CORS report. Open a report that Preflight exported as JSON.',
    otherVersion: 'This report is of a later format. Update Preflight to open it.',
    damaged: (what: string) => `This report is damaged: ${what} Ask for a new export.`,
    twins: (id: string) => `two requests have the id ${id}.`,
    unreadable: 'The browser could not read this file. Save it again, then open it once more.',
    bar: (host: string, time: string) => `Report of ${host}, ${time}, opened from a file.`,
    barUnknownPage: (time: string) => `Report of ${time}, opened from a file.`,
    redacted: 'Secrets are redacted.',
    notRedacted: 'Secrets are not redacted.',
    judgedAnew: (count: number) =>
      count === 1
        ? 'A newer version of Preflight made it: 1 request is judged anew.'
        : `A newer version of Preflight made it: ${count} requests are judged anew.`,
    back: 'Back to the live log',
    notLive: 'This is a report from a file. Go back to the live log to do that.',
    opened: (count: number) => (count === 1 ? 'Opened 1 request' : `Opened ${count} requests`),
  },
  /** What is wrong with a report; `at` is the place in it. */
  damage: {
    shouldBe: (at: string, wanted: string) => `${at} should be ${wanted}.`,
    empty: (at: string) => `${at} should not be empty.`,
    wanted: {
      text: 'a text',
      flag: 'true or false',
      amount: 'a number',
      index: 'a whole number from 0',
      time: 'a date and time',
      list: 'a list',
      record: 'an object',
      oneOf: (words: readonly string[]) => `one of ${words.join(', ')}`,
    },
  },
  dialog: {
    button: 'Export',
    buttonTitle: 'Save or copy these requests as a report',
    title: 'Export a report',
    what: 'Requests',
    selected: (count: number) =>
      count === 0 ? 'The selected requests' : count === 1 ? 'The selected request' : `The ${count} selected requests`,
    shown: (count: number) =>
      count === 1 ? 'The 1 request that the filter leaves' : `All ${count} that the filter leaves`,
    all: (count: number) => (count === 1 ? 'The whole log (1 request)' : `The whole log (${count} requests)`),
    format: 'Format',
    formats: {
      markdown: { name: 'Markdown', use: 'to paste into a ticket' },
      html: { name: 'HTML', use: 'to read and to print' },
      json: { name: 'JSON', use: 'to open again in this panel' },
      har: { name: 'HAR', use: 'to open in the Network panel' },
    },
    redact: 'Redact secrets',
    redactOn: 'Cookies, tokens, keys and passwords are replaced by “redacted”.',
    redactOff:
      'Cookies, tokens, keys and passwords will be in the report. Give it to nobody whom you would not give them.',
    save: 'Save file',
    copy: 'Copy',
    cancel: 'Cancel',
    nothing: 'There is nothing to export yet.',
    saved: (name: string) => `Exported as ${name}`,
    copied: 'Copied',
    notCopied: 'The browser refused to copy. Save the report as a file.',
    failed: 'The report could not be made. Export fewer requests.',
  },
} as const;
