import net from 'node:net';

/**
 * Below those that systems give to whoever asks for any port, a connection of the browser's included: nobody takes one
 * between the look and the start of a server. Each process of the tests has a range of its own, and goes through it, so
 * that a browser meets no port of an earlier server, whose answers and preflights it may remember.
 */
const FIRST = 15_000;
const RANGE = 4_000;

const first = FIRST + Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) * RANGE;
let next = 0;

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  for (let looked = 0; looked < RANGE; looked++) {
    const port = first + (next++ % RANGE);
    if (await isFree(port)) return port;
  }
  throw new Error(`Close a program that listens: all ports from ${first} to ${first + RANGE - 1} are in use.`);
}

/** Whether nothing listens on it, on whichever address. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
