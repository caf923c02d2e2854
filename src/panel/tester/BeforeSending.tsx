import { useEffect, useRef } from 'preact/hooks';
import { hostOf } from '../../cors/origin';
import { pageLimits } from '../../tester/page-limits';
import { visibleText } from '../../view/visible-text';
import { testerWords } from '../../words/tester';
import type { Tester } from './tester';

const words = testerWords.before;

/** What a person is to know before anything goes out; and the question whether to send what may write. */
export function BeforeSending({ tester }: { readonly tester: Tester }) {
  const attempt = tester.attempt.value;
  const stage = tester.stage.value;
  if (attempt === null) return null;
  const method = visibleText(attempt.method);
  const limits = pageLimits(attempt);
  const mayCarryCookies = attempt.credentials === 'include' || limits.includes('same-origin');
  return (
    <section class="before" aria-label={words.title}>
      <p>{words.real(method, visibleText(hostOf(attempt.url)))}</p>
      <p>{mayCarryCookies ? words.cookies : words.noCookies}</p>
      {limits.map((limit) => (
        <p key={limit}>{words.limits[limit]}</p>
      ))}
      {stage.kind === 'confirm' && <Confirm tester={tester} method={method} />}
    </section>
  );
}

function Confirm({ tester, method }: { readonly tester: Tester; readonly method: string }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for what its button does
    <div
      class="confirm"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        // DevTools listens in this document too, and opens its drawer.
        event.stopPropagation();
        tester.cancel();
      }}
    >
      <p>
        <b>{words.mayWrite(method)}</b>
      </p>
      <p class="buttons">
        <button ref={button} type="button" class="button" onClick={tester.confirm}>
          {words.confirm(method)}
        </button>
        <button type="button" class="button" onClick={tester.cancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  );
}
