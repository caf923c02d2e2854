/* Runs in the panel's page before its own script: counts what is sent as a message, and changes nothing. */

const messages = { longest: 0 };
globalThis.messages = messages;

function weigh(message) {
  messages.longest = Math.max(messages.longest, JSON.stringify(message)?.length ?? 0);
}

const { connect, sendMessage } = chrome.runtime;
chrome.runtime.sendMessage = (...given) => {
  for (const each of given) weigh(each);
  return sendMessage.apply(chrome.runtime, given).then((reply) => {
    weigh(reply);
    return reply;
  });
};
chrome.runtime.connect = (...given) => {
  const port = connect.apply(chrome.runtime, given);
  const post = port.postMessage.bind(port);
  port.onMessage.addListener(weigh);
  port.postMessage = (message) => {
    weigh(message);
    post(message);
  };
  return port;
};
