import type { Repeat } from './repeat-plan';

/** What the script came to. It cannot wait for the answer. */
export type ScriptResult = 'asked' | 'other-origin' | 'refused';

/**
 * A script that makes the request once more in the page, past the caches, and drops its answer. It asks nothing where
 * the page is of another origin by now. Everything in it is quoted as JSON; a list of pairs holds the headers, since an
 * object gives `__proto__` a meaning of its own.
 *
 * @param source the name under which it runs; the browser gives it as the line of code
 */
export function askAgainScript(repeat: Repeat, origin: string, source: string): string {
  const { url, method, headers, body, credentials, redirect } = repeat;
  const init = {
    method,
    headers: headers.map(({ name, value }) => [name, value]),
    ...(body === null ? {} : { body }),
    mode: 'cors',
    credentials,
    redirect,
    cache: 'reload',
  };
  return `(() => {
  if (self.origin !== ${JSON.stringify(origin)}) return 'other-origin';
  const drop = (answer) => /event-stream/.test(answer.headers.get('content-type')) ? answer.body.cancel() : answer.arrayBuffer();
  try {
    fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(drop).catch(() => undefined);
    return 'asked';
  } catch {
    return 'refused';
  }
})()
//# sourceURL=${source}`;
}
