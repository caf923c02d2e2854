import type { AnswerTo, Question } from '../../diagnosis/questions';

/** A question at a glance: a label of two or three words, the answer in one or two, and a sentence for those who ask on. */
export interface QuestionWords {
  readonly label: string;
  readonly answer: string;
  readonly detail: string;
}

const ANSWERS: Readonly<Record<AnswerTo, string>> = {
  preflight: 'the answer to OPTIONS',
  response: 'the answer',
};

/** A question with its answer. */
export function questionWords(question: Question): QuestionWords {
  switch (question.id) {
    case 'header': {
      const label = 'Header there';
      return question.state === 'there'
        ? { label, answer: 'Yes', detail: `Access-Control-Allow-Origin is on ${ANSWERS[question.on]}.` }
        : { label, answer: 'No', detail: `Access-Control-Allow-Origin is not on ${ANSWERS[question.on]}.` };
    }
    case 'match':
      return { label: 'Exact match', ...matchWords(question) };
    case 'preflight':
      return { label: 'Preflight', ...preflightWords(question) };
    case 'credentials':
      return { label: 'Credentials', ...credentialsWords(question) };
    case 'listed': {
      const label = 'All listed';
      switch (question.state) {
        case 'not-asked':
          return {
            label,
            answer: 'Not asked',
            detail: 'Without a preflight, no method and no header has to be listed.',
          };
        case 'all':
          return { label, answer: 'Yes', detail: 'The preflight allows the method and every header of this request.' };
        case 'missing': {
          const names = question.missing.join(', ');
          return { label, answer: `Not ${names}`, detail: `The preflight does not allow ${names}.` };
        }
        default:
          return question satisfies never;
      }
    }
    default:
      return question satisfies never;
  }
}

function matchWords({ state, on }: Question & { id: 'match' }): Omit<QuestionWords, 'label'> {
  switch (state) {
    case 'exact':
      return { answer: 'Yes', detail: 'Access-Control-Allow-Origin names the origin of the page, byte by byte.' };
    case 'any':
      return { answer: 'Any (*)', detail: '* allows every origin, as long as no credentials are in play.' };
    case 'differs':
      return { answer: 'No', detail: `Access-Control-Allow-Origin on ${ANSWERS[on]} is not the origin of the page.` };
    case 'several':
      return { answer: 'Several', detail: 'Access-Control-Allow-Origin may name one origin only.' };
    case 'nothing':
      return { answer: 'Nothing there', detail: 'There is no header that could match.' };
    default:
      return state satisfies never;
  }
}

function preflightWords({ state, status }: Question & { id: 'preflight' }): Omit<QuestionWords, 'label'> {
  switch (state) {
    case 'not-needed':
      return {
        answer: 'Not needed',
        detail: 'The method and the headers are simple, so the browser did not ask first.',
      };
    case 'remembered':
      return { answer: 'Remembered', detail: 'An earlier preflight allowed it, and the browser still remembers that.' };
    case 'answered':
      return { answer: `${status ?? 'Yes'}`, detail: 'OPTIONS got a status between 200 and 299, as it has to.' };
    case 'refused':
      return { answer: `${status ?? 'Refused'}`, detail: 'OPTIONS has to get a status between 200 and 299.' };
    case 'unanswered':
      return { answer: 'No answer', detail: 'The browser asked with OPTIONS and no answer came.' };
    default:
      return state satisfies never;
  }
}

function credentialsWords({ state }: Question & { id: 'credentials' }): Omit<QuestionWords, 'label'> {
  switch (state) {
    case 'none':
      return { answer: 'None', detail: 'No cookies and no login are in play, so the server need not allow them.' };
    case 'allowed':
      return { answer: 'Allowed', detail: 'The request includes credentials, and the server allows them.' };
    case 'refused':
      return {
        answer: 'Not allowed',
        detail:
          'The request includes credentials. The server has to name the exact origin and send ' +
          'Access-Control-Allow-Credentials: true.',
      };
    case 'unknown':
      return { answer: 'Not known', detail: 'The browser does not tell whether cookies or a login are in play.' };
    default:
      return state satisfies never;
  }
}
