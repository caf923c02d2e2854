/** One event as the browser gave it. */
export interface RecordedEvent {
  readonly event: string;
  readonly details: { readonly timeStamp: number; readonly requestId: string; readonly [name: string]: unknown };
}

/** Names that stand for what differs from run to run, in the order in which it comes up. */
class Names {
  readonly #names = new Map<string, string>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  of(value: string): string {
    const name = this.#names.get(value) ?? `${this.#prefix}${this.#names.size + 1}`;
    this.#names.set(value, name);
    return name;
  }
}

const START = 1_700_000_000_000;

/** Replaces ports, ids and times (one event, one millisecond), so that two recordings differ only where the browser behaved differently. */
export function normalize(events: readonly RecordedEvent[], hosts: Readonly<Record<string, string>>): RecordedEvent[] {
  const requests = new Names('');
  const documents = new Names('document-');
  const tabs = new Names('');
  const frames = new Names('');
  return events.map(({ event, details }, index) => {
    const { documentId, parentDocumentId, tabId, frameId, ...rest } = JSON.parse(
      replaceHosts(JSON.stringify(details), hosts),
    ) as RecordedEvent['details'];
    return {
      event,
      details: {
        ...rest,
        requestId: requests.of(details.requestId),
        timeStamp: START + index,
        tabId: tabId === -1 ? -1 : Number(tabs.of(String(tabId))),
        frameId: frameId === 0 || frameId === -1 ? frameId : Number(frames.of(String(frameId))),
        ...(typeof documentId === 'string' && { documentId: documents.of(documentId) }),
        ...(typeof parentDocumentId === 'string' && { parentDocumentId: documents.of(parentDocumentId) }),
      },
    };
  });
}

/** Hosts stand in URLs and header values as they are, and percent-encoded within other URLs' queries. */
function replaceHosts(text: string, hosts: Readonly<Record<string, string>>): string {
  let replaced = text;
  for (const [host, name] of Object.entries(hosts)) {
    replaced = replaced.replaceAll(host, name);
    const twice = (value: string) => encodeURIComponent(value);
    for (let from = twice(host), to = twice(name), depth = 0; depth < 3; from = twice(from), to = twice(to), depth++) {
      replaced = replaced.replaceAll(from, to);
    }
  }
  return replaced.replace(/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, 'Sat, 01 Jan 2000 00:00:00 GMT');
}
