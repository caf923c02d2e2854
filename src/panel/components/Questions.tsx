import type { Question } from '../../diagnosis/questions';
import { Icon, type IconName } from '../../ui/Icon';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';
import { type Tone, toneOf } from '../model/question-tone';

const ICONS: Readonly<Record<Tone, IconName>> = { good: 'check', bad: 'cross', neutral: 'dash' };

/** More of a name or a list is not read at a glance. */
const MAX_ANSWER = 60;

/** What people go through by hand, answered in one row; a sentence about each for those who point at it or hear it. */
export function Questions({ questions }: { readonly questions: readonly Question[] }) {
  if (questions.length === 0) {
    return null;
  }
  return (
    <ul class="questions" aria-label={words.details.questions.title}>
      {questions.map((question) => {
        const { label, answer, detail } = words.diagnosis.question(question);
        const tone = toneOf(question);
        return (
          <li key={question.id} class={`question ${tone}`} title={visibleText(detail.slice(0, 300))}>
            <span class="label">{label}</span>
            <span class="answer">
              <Icon name={ICONS[tone]} label={null} />
              {visibleText(answer.length > MAX_ANSWER ? `${answer.slice(0, MAX_ANSWER)}…` : answer)}
            </span>
            <span class="visually-hidden">{visibleText(detail.slice(0, 300))}</span>
          </li>
        );
      })}
    </ul>
  );
}
