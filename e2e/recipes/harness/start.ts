import { spawn } from 'node:child_process';
import http from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Command } from './real-server';

export interface Running {
  /** Ends the server and all that it started. */
  stop(): Promise<void>;
}

/** Milliseconds. Some servers wait for the browser to close its connections; nothing of theirs is kept. */
const GRACE = 200;

/**
 * Starts a server and waits until it answers.
 * @throws {Error} with what it printed, where it ends before or takes longer than 60 s
 */
export async function start({ program, args, env = {} }: Command, folder: string, port: number): Promise<Running> {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...env, PORT: String(port) },
    // A group of its own, so that workers end with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let failure: Error | null = null;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-4000);
    });
  }
  child.on('error', (error) => {
    failure = error;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = async () => {
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      endGroup(child.pid, signal);
      if (await Promise.race([ended.then(() => true), setTimeout(GRACE, false, { ref: false })])) return;
    }
  };

  const deadline = performance.now() + 60_000;
  while (!(await answers(port))) {
    if (failure !== null || child.exitCode !== null || performance.now() > deadline) {
      await stop();
      throw new Error(`${program} ${args.join(' ')} did not start. It printed:\n${printed}${failure ?? ''}`);
    }
    await setTimeout(25);
  }
  return { stop };
}

function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended by itself.
  }
}

/**
 * A connection alone proves nothing: Vite first listens on the port for a moment to see whether it is free. It stops only
 * once nobody is connected any more, so no look lasts.
 */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const look = http.get({ host: 'localhost', port, agent: false, timeout: 1_000 }, (response) => {
      response.destroy();
      resolve(true);
    });
    look.once('timeout', () => look.destroy());
    look.once('error', () => resolve(false));
  });
}
