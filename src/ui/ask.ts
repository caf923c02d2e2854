import { browser } from '../browser';
import type { Failure, Reply, Request } from '../messages';
import { connectionWords } from '../words/connection';

/** The background's reply; a failure where it has none. */
export async function ask<R extends Request>(request: R): Promise<Reply<R> | Failure> {
  try {
    const reply: Reply<R> | undefined = await browser.runtime.sendMessage(request);
    return reply ?? unanswered;
  } catch {
    return unanswered;
  }
}

const unanswered: Failure = { error: connectionWords.unanswered };
