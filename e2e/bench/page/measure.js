/* Runs in the panel's page before its own script: takes times, and changes nothing. All times in milliseconds. */

const measured = { logReceived: null, logPainted: null, keyTimes: [] };
globalThis.measured = measured;

/** Calls back once what the present frame draws is on the screen. */
function afterPaint(then) {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(null);
  });
}

function countNodes() {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode() !== null) count++;
  return count;
}

/** Notes when a log of thousands comes in, and when its first rows are painted. */
function watchPort(port) {
  port.onMessage.addListener((message) => {
    if (message.type !== 'log' || message.entries.length < 1000) return;
    measured.logReceived = performance.now();
    const rowsPainted = (now) => {
      if (document.querySelector('tbody tr') === null) afterPaint(rowsPainted);
      else measured.logPainted = now;
    };
    afterPaint(rowsPainted);
  });
  return port;
}

const { connect } = chrome.runtime;
chrome.runtime.connect = (...given) => watchPort(connect.apply(chrome.runtime, given));

/** Takes, from now on, the time from each keydown to the paint that shows its selection, in the order of the keys. */
measured.watchKeys = () => {
  measured.keyTimes = [];
  document.addEventListener('keydown', (event) => afterPaint((now) => measured.keyTimes.push(now - event.timeStamp)), {
    capture: true,
  });
};

/** Resolves when what is to be drawn now is on the screen. */
measured.painted = () => new Promise((resolve) => afterPaint(() => resolve()));

/** Resolves with the time from a text in the filter field to the paint of what it leaves. */
measured.filter = (text) =>
  new Promise((resolve) => {
    const field = document.querySelector('[role=combobox]');
    field.value = text;
    const start = performance.now();
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    afterPaint((now) => resolve(now - start));
  });

/** Counts frames and nodes until `stop` is called, which returns frames a second and the most nodes. */
measured.countFrames = () => {
  const start = performance.now();
  let frames = 0;
  let nodes = 0;
  let isOver = false;
  const each = () => {
    if (isOver) return;
    frames++;
    if (frames % 30 === 0) nodes = Math.max(nodes, countNodes());
    requestAnimationFrame(each);
  };
  requestAnimationFrame(each);
  measured.stop = () => {
    isOver = true;
    return { framesASecond: (frames / (performance.now() - start)) * 1000, nodes: Math.max(nodes, countNodes()) };
  };
};
