const worker = new Worker('/asker.js');

/** Resolves with a frame that has loaded. */
function openFrame(properties) {
  const frame = Object.assign(document.createElement('iframe'), properties);
  return new Promise((resolve) => {
    frame.onload = () => resolve(frame);
    document.body.append(frame);
  });
}

async function openControlledFrame() {
  const { installing, active } = await navigator.serviceWorker.register('/service-worker.js', {
    scope: '/controlled/',
  });
  const worker = installing ?? active;
  while (worker.state !== 'activated') {
    await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  }
  return openFrame({ src: '/controlled/' });
}

const frames = {
  sandbox: openFrame({ sandbox: 'allow-scripts', src: '/sandboxed' }),
  controlled: openControlledFrame(),
};

function tell(post, message) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    post(message, port2);
  });
}

async function tellFrame(opened, message) {
  const frame = await opened;
  return tell((data, port) => frame.contentWindow.postMessage(data, '*', [port]), message);
}

const tellers = {
  page: (message) => globalThis[message.do](message),
  worker: (message) => tell((data, port) => worker.postMessage(data, [port]), message),
  sandbox: (message) => tellFrame(frames.sandbox, message),
  controlled: (message) => tellFrame(frames.controlled, message),
};

/** Has all of them asked at once; resolves with what each asker got. */
globalThis.askAll = (jobs) => Promise.all(jobs.map((job) => tellers[job.from]({ ...job, do: 'ask' })));

/** Has one aborted; resolves when it is. */
globalThis.abortOne = ({ from, key }) => tellers[from]({ key, do: 'abort' });

/** Resolves once the browser holds the cookies, and the worker and the frame are there. */
globalThis.ready = async (origins) => {
  await Promise.all(origins.map((origin) => fetch(`${origin}/cookie`, { credentials: 'include' })));
  await Promise.all([
    ...Object.values(frames),
    tellers.worker({ do: 'ask', asked: { by: 'fetch', headers: [], method: 'GET' }, url: '/' }),
  ]);
};
