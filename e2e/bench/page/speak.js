/* Runs in the worker: says to panels what the background would say had it recorded thousands. */

const bench = { ports: [], templates: [] };
globalThis.bench = bench;
chrome.runtime.onConnect.addListener((port) => bench.ports.push(port));

/** Copies of the templates, each with an id and an address of its own. */
function make(from, count) {
  return Array.from({ length: count }, (_, offset) => {
    const number = from + offset;
    const exchange = structuredClone(bench.templates[number % bench.templates.length]);
    const hops = exchange.hops.map((hop) => ({ ...hop, url: `${hop.url}?n=${number}` }));
    return { exchange: { ...exchange, id: String(number), startedAt: number, hops }, shared: false };
  });
}

function post(message) {
  bench.ports.at(-1)?.postMessage(message);
}

bench.sendLog = (count, state) => post({ type: 'log', entries: make(0, count), state });

/** Each exchange comes twice: pending, and a tenth of a second later as it ended. Resolves when all have come. */
bench.sendBurst = (count, milliseconds) =>
  new Promise((resolve) => {
    const start = performance.now();
    let sent = 0;
    const timer = setInterval(() => {
      const due = Math.min(count, Math.floor(((performance.now() - start) / milliseconds) * count));
      const ended = make(1_000_000 + sent, due - sent);
      const pending = ended.map(({ exchange, shared }) => ({
        exchange: { ...exchange, outcome: { kind: 'pending' } },
        shared,
      }));
      post({ type: 'entries', entries: pending });
      setTimeout(() => post({ type: 'entries', entries: ended }), 100);
      sent = due;
      if (sent < count) return;
      clearInterval(timer);
      setTimeout(resolve, 200);
    }, 25);
  });
