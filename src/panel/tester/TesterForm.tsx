import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { takesBody } from '../../cors/methods';
import { visibleText } from '../../view/visible-text';
import { testerWords } from '../../words/tester';
import { BeforeSending } from './BeforeSending';
import { Field } from './Field';
import type { Tester } from './tester';

const words = testerWords.form;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

interface TesterFormProps {
  readonly tester: Tester;
  /** The endpoint's field. */
  readonly first: RefObject<HTMLInputElement | null>;
}

/** What is to be asked, from where and how. Enter in a line of it sends. */
export function TesterForm({ tester, first }: TesterFormProps) {
  const { method, includesCredentials } = tester.fields.value;
  return (
    <form
      class="tester-form"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        tester.send();
      }}
    >
      <p>{words.intro}</p>
      <Field tester={tester} field="url" input={first} example={words.urlExample} />
      <Field tester={tester} field="origin" example={words.originExample} help={words.originHelp} />
      <Field tester={tester} field="method" values={METHODS} />
      <label class="check">
        <input
          type="checkbox"
          checked={includesCredentials}
          onChange={(event) => tester.set({ includesCredentials: event.currentTarget.checked })}
        />
        {words.credentials}
      </label>
      <Field tester={tester} field="headers" help={words.headersHelp} isLong />
      {tester.hasStandIns.value && <p class="subtle">{testerWords.notes.values}</p>}
      {takesBody(method.trim().toUpperCase()) && <Field tester={tester} field="body" isLong />}
      <BeforeSending tester={tester} />
      <Buttons tester={tester} />
      {tester.failure.value !== null && (
        <p class="problem" role="alert">
          {visibleText(tester.failure.value)}
        </p>
      )}
    </form>
  );
}

function Buttons({ tester }: { readonly tester: Tester }) {
  const stage = tester.stage.value.kind;
  const isAsking = stage === 'asking';
  const send = useRef<HTMLButtonElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    // The button that had the focus has gone with the question.
    if (before.current === 'confirm' && stage !== 'confirm') send.current?.focus();
    before.current = stage;
  }, [stage]);
  return (
    <p class="buttons">
      {stage !== 'confirm' && (
        <button ref={send} type="submit" class="button primary" aria-disabled={isAsking}>
          {words.send(visibleText(tester.fields.value.method.trim() || '…'))}
        </button>
      )}
      {isAsking && (
        <button type="button" class="button" onClick={tester.cancel}>
          {words.stop}
        </button>
      )}
      <span role="status">{isAsking ? words.asking : ''}</span>
    </p>
  );
}
