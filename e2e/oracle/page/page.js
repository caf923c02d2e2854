const worker = new Worker('/asker.js');

const frame = document.createElement('iframe');
frame.sandbox = 'allow-scripts';
frame.src = '/sandboxed';
const sandboxed = new Promise((resolve) => {
  frame.onload = resolve;
});
document.body.append(frame);

function tell(post, message) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    post(message, port2);
  });
}

const askers = {
  page: (message) => globalThis.ask(message),
  worker: (message) => tell((data, port) => worker.postMessage(data, [port]), message),
  sandbox: async (message) => {
    await sandboxed;
    return tell((data, port) => frame.contentWindow.postMessage(data, '*', [port]), message);
  },
};

/** Has all of them asked at once; resolves with what each asker got. */
globalThis.askAll = (jobs) => Promise.all(jobs.map((job) => askers[job.from](job)));

/** Resolves once the browser holds the cookies, and the worker and the frame are there. */
globalThis.ready = async (origins) => {
  await Promise.all(origins.map((origin) => fetch(`${origin}/cookie`, { credentials: 'include' })));
  await Promise.all([sandboxed, askers.worker({ asked: { by: 'fetch', headers: [], method: 'GET' }, url: '/' })]);
};
