import { useEffect, useId, useRef } from 'preact/hooks';
import { takesBody } from '../../tester/attempt';
import type { FieldProblem } from '../../tester/read-attempt';
import { visibleText } from '../../view/visible-text';
import { testerWords } from '../../words/tester';
import { BeforeSending } from './BeforeSending';
import type { Tester } from './tester';

const words = testerWords.form;

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

interface TesterFormProps {
  readonly tester: Tester;
  /** The URL field, which gets the focus. */
  readonly field: { current: HTMLInputElement | null };
}

/** What is to be asked, from where and how. Enter in a line of it sends. */
export function TesterForm({ tester, field }: TesterFormProps) {
  const id = useId();
  const { url, origin, method, headers, body, includesCredentials } = tester.fields.value;
  const stage = tester.stage.value.kind;
  const isAsking = stage === 'asking';
  const sendButton = useRef<HTMLButtonElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    // The button that had the focus has gone with the question.
    if (before.current === 'confirm' && stage !== 'confirm') sendButton.current?.focus();
    before.current = stage;
  }, [stage]);
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
      <label for={`${id}-url`}>{words.url}</label>
      <input
        id={`${id}-url`}
        ref={field}
        class="mono"
        placeholder={words.urlExample}
        {...TECHNICAL}
        value={url}
        {...invalid(tester, 'url')}
        onInput={(event) => tester.set({ url: event.currentTarget.value })}
      />
      <Problem tester={tester} field="url" />
      <label for={`${id}-origin`}>{words.origin}</label>
      <input
        id={`${id}-origin`}
        class="mono"
        placeholder={words.originExample}
        title={words.originHelp}
        {...TECHNICAL}
        value={origin}
        {...invalid(tester, 'origin')}
        onInput={(event) => tester.set({ origin: event.currentTarget.value })}
      />
      <Problem tester={tester} field="origin" />
      <div class="beside">
        <label for={`${id}-method`}>{words.method}</label>
        <input
          id={`${id}-method`}
          class="mono"
          list={`${id}-methods`}
          {...TECHNICAL}
          value={method}
          {...invalid(tester, 'method')}
          onInput={(event) => tester.set({ method: event.currentTarget.value })}
        />
        <datalist id={`${id}-methods`}>
          {METHODS.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <label class="check">
          <input
            type="checkbox"
            checked={includesCredentials}
            onChange={(event) => tester.set({ includesCredentials: event.currentTarget.checked })}
          />
          {words.credentials}
        </label>
      </div>
      <Problem tester={tester} field="method" />
      <label for={`${id}-headers`}>
        {words.headers} <span class="subtle">{words.headersHelp}</span>
      </label>
      <textarea
        id={`${id}-headers`}
        class="mono"
        rows={3}
        {...TECHNICAL}
        value={headers}
        {...invalid(tester, 'headers')}
        onInput={(event) => tester.set({ headers: event.currentTarget.value })}
      />
      <Problem tester={tester} field="headers" />
      {tester.hasStandIns.value && <p class="subtle">{testerWords.notes.values}</p>}
      {takesBody(method.trim().toUpperCase()) && (
        <>
          <label for={`${id}-body`}>{words.body}</label>
          <textarea
            id={`${id}-body`}
            class="mono"
            rows={3}
            {...TECHNICAL}
            value={body}
            onInput={(event) => tester.set({ body: event.currentTarget.value })}
          />
        </>
      )}
      <BeforeSending tester={tester} />
      <p class="buttons">
        {stage !== 'confirm' && (
          <button ref={sendButton} type="submit" class="button primary" aria-disabled={isAsking}>
            {words.send(visibleText(method.trim() || '…'))}
          </button>
        )}
        {isAsking && (
          <button type="button" class="button" onClick={tester.cancel}>
            {words.stop}
          </button>
        )}
        <span role="status">{isAsking ? words.asking : ''}</span>
      </p>
      {tester.failure.value !== null && (
        <p class="problem" role="alert">
          {visibleText(tester.failure.value)}
        </p>
      )}
    </form>
  );
}

const TECHNICAL = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false } as const;

interface ProblemProps {
  readonly tester: Tester;
  readonly field: FieldProblem['field'];
}

function Problem({ tester, field }: ProblemProps) {
  const problem = tester.problems.value.find((each) => each.field === field);
  if (problem === undefined) return null;
  return (
    <p class="problem" id={`problem-${field}`} role="alert">
      {visibleText(testerWords.problems[problem.why](problem.text))}
    </p>
  );
}

function invalid({ problems }: Tester, field: FieldProblem['field']) {
  const isInvalid = problems.value.some((problem) => problem.field === field);
  return isInvalid ? { 'aria-invalid': true, 'aria-describedby': `problem-${field}` } : {};
}
