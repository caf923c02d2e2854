import { runs } from '/scenarios.js';

/** @typedef {{ ok: boolean, type: string, status: number } | { error: string }} Outcome */

const cards = [...document.querySelectorAll('[data-scenario]')];
const runAll = document.querySelector('#run-all');

for (const card of cards) {
  card.querySelector('button').addEventListener('click', () => run(card));
}

runAll.addEventListener('click', async () => {
  runAll.disabled = true;
  for (const card of cards) {
    await run(card);
  }
  runAll.disabled = false;
});

/** Runs a card's code and shows what came back, or what was thrown. */
async function run(card) {
  const button = card.querySelector('button');
  const output = card.querySelector('output');
  button.disabled = true;
  delete output.dataset.outcome;
  output.textContent = 'Running…';
  const outcome = await outcomeOf(runs.get(card.dataset.scenario));
  output.textContent = 'error' in outcome ? outcome.error : `${outcome.status} ${outcome.type}`;
  output.dataset.outcome = JSON.stringify(outcome);
  card.dataset.state = 'error' in outcome ? 'failed' : 'answered';
  button.disabled = false;
  tally();
}

/** @returns {Promise<Outcome>} */
async function outcomeOf(code) {
  try {
    const { ok, type, status } = await code();
    return { ok: ok ?? (status >= 200 && status < 300), type: type ?? 'cors', status };
  } catch (error) {
    return { error: `${error.name}: ${error.message}` };
  }
}

function tally() {
  const count = (state) => cards.filter((card) => card.dataset.state === state).length;
  document.querySelector('#tally').textContent =
    `${count('answered')} answered, ${count('failed')} failed, ${cards.length} in all`;
}
