import { browser } from '../browser';
import type { Failure, Reply, Request } from '../messages';

/** The background's reply; a failure where it has none. */
export async function ask<R extends Request>(request: R): Promise<Reply<R> | Failure> {
  try {
    const reply: Reply<R> | undefined = await browser.runtime.sendMessage(request);
    return reply ?? unanswered;
  } catch {
    return unanswered;
  }
}

const unanswered: Failure = { error: 'Preflight did not answer. Close DevTools, open it again and try once more.' };
