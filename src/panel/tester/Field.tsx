import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { AttemptFields, FieldProblem } from '../../tester/read-attempt';
import { visibleText } from '../../view/visible-text';
import { testerWords } from '../../words/tester';
import type { Tester } from './tester';

const words = testerWords.form;

type TextFields = Exclude<keyof AttemptFields, 'includesCredentials'>;

interface FieldProps {
  readonly tester: Tester;
  readonly field: TextFields;
  /** The element itself: it may get the focus. */
  readonly input?: RefObject<HTMLInputElement | null>;
  readonly example?: string;
  readonly help?: string;
  /** Several lines. */
  readonly isLong?: boolean;
  /** What is offered. */
  readonly values?: readonly string[];
}

/** A labelled field for technical text, with what is wrong in it. */
export function Field({ tester, field, input, example, help, isLong = false, values = [] }: FieldProps) {
  const id = useId();
  const problem = tester.problems.value.find((each) => each.field === field);
  const common = {
    id: `${id}-field`,
    class: 'mono',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    value: tester.fields.value[field],
    ...(problem !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-problem` }),
    onInput: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      tester.set({ [field]: currentTarget.value }),
  } as const;
  return (
    <div class={values.length > 0 ? 'tester-field short' : 'tester-field'}>
      <label for={`${id}-field`}>
        {words[field]} {help !== undefined && <span class="subtle">{help}</span>}
      </label>
      {isLong ? (
        <textarea {...common} rows={3} />
      ) : (
        <input
          {...common}
          type="text"
          ref={input ?? null}
          placeholder={example ?? ''}
          {...(values.length > 0 && { list: `${id}-values` })}
        />
      )}
      {values.length > 0 && (
        <datalist id={`${id}-values`}>
          {values.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
      {problem !== undefined && <Problem id={`${id}-problem`} problem={problem} />}
    </div>
  );
}

function Problem({ id, problem }: { readonly id: string; readonly problem: FieldProblem }) {
  return (
    <p class="problem" id={id} role="alert">
      {visibleText(testerWords.problems[problem.why](problem.text))}
    </p>
  );
}
