import type { Cause, ValueCause } from '../diagnosis/cause';
import type { AnswerTo, Question } from '../diagnosis/questions';
import type { RuleId } from '../diagnosis/reading';

/** A question at a glance: a label of two or three words, the answer in one or two, and a sentence for those who ask on. */
export interface QuestionWords {
  readonly label: string;
  readonly answer: string;
  readonly detail: string;
}

/** Why a step is there, and how to get past it. */
export interface Lesson {
  readonly why: string;
  /** `expected` is a value that would pass; null where there is none to name. */
  readonly mend: (expected: string | null) => string;
}

const ANSWERS: Readonly<Record<AnswerTo, string>> = {
  preflight: 'the answer to OPTIONS',
  response: 'the answer',
};

function questionWords(question: Question): QuestionWords {
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

const VALUE_CAUSES: Readonly<Record<ValueCause, string>> = {
  'unset-variable': 'Likely the variable that fills the header is not set on this server.',
  placeholder: 'Likely a placeholder of the configuration was sent as it stands, unfilled.',
  slash: 'Likely the configured value ends in a slash. An origin never does: take the slash off.',
  'no-scheme': 'Likely the scheme was left out in the configuration. An origin begins with http:// or https://.',
  localhost:
    'Likely the server runs with the configuration of another environment: one side is localhost, the other is not.',
  scheme: 'Likely the configuration names the same host under the other scheme. http and https are two origins.',
  port: 'Likely the page runs on another port than the configuration expects. Another port is another origin.',
  www: 'Likely only one of the host names with and without www is configured. They are two origins.',
};

function causeWords(cause: Cause): string {
  switch (cause.kind) {
    case 'auth-before-cors':
      return `OPTIONS answers ${cause.status}: likely an auth check runs before CORS. A preflight never carries a login, so let OPTIONS through before that check.`;
    case 'options-forbidden':
      return 'OPTIONS answers 403: likely an auth check or a firewall runs before CORS. Let OPTIONS through before it.';
    case 'no-options-route':
      return cause.allow === null
        ? `OPTIONS answers ${cause.status}: likely the router has no route for OPTIONS here. Switch on its CORS support, ahead of the routes.`
        : `OPTIONS answers ${cause.status}, and Allow names only ${cause.allow}: likely the router has no route for OPTIONS here. Switch on its CORS support, ahead of the routes.`;
    case 'options-crash':
      return cause.corsIsOn
        ? `CORS is set up, but likely what runs after it fails on OPTIONS. Look for the ${cause.status} in the server's log.`
        : `OPTIONS answers ${cause.status}: likely a handler runs that cannot cope with OPTIONS. Look for the ${cause.status} in the server's log.`;
    case 'error-without-cors':
      return cause.corsIsOn
        ? `The preflight was allowed, so CORS is set up: likely the failure skipped the code that adds the headers. Look for the ${cause.status} in the server's log: its body cannot be read from here.`
        : `Likely the failure skipped the code that adds CORS headers. Look for the ${cause.status} in the server's log: its body cannot be read from here.`;
    case 'gateway':
      return `A ${cause.status} likely comes from a proxy or gateway, not from your server, and it adds no CORS headers. Check that the server behind it runs.`;
    case 'redirect-slash':
      return `Likely the server only adds or removes a slash at the end of the path. Call ${cause.location} right away.`;
    case 'redirect-https':
      return `Likely the server sends everybody from http to https. Call ${cause.location} right away.`;
    case 'redirect-login':
      return 'OPTIONS is sent to a login page: likely an auth check runs before CORS. Let OPTIONS through before that check.';
    case 'login-page':
      return 'The server redirects to a login page: likely the session has ended. Log in again, and have the server answer 401 to requests like this one.';
    case 'auth-answer':
      return `Likely the auth check answers ${cause.status} before CORS headers are added. Check the login first; then add the headers to error answers too.`;
    case 'not-found':
      return 'Likely the path is wrong, and the page for 404 gets no CORS headers. Check the URL first.';
    case 'too-large':
      return 'Likely a proxy refuses the size of the body before your server sees it. Raise its limit; then add CORS headers to error answers too.';
    case 'rate-limit':
      return 'Likely a rate limiter answers before CORS headers are added. Wait, or ask less often; then add the headers to error answers too.';
    case 'shared-cache':
      return `The answer has "${cause.sign}": likely a cache gives this page an answer made for another origin. Add Origin to Vary, then empty that cache.`;
    case 'set-twice':
      return 'Likely two layers both set the header, such as the application and the proxy before it. Leave it to one of them.';
    case 'whole-list':
      return 'Likely the whole list of the configuration is sent. The server has to send the one origin of the list that asks.';
    case 'value':
      return VALUE_CAUSES[cause.why];
    case 'tracing-header':
      return `Likely a monitoring library adds ${cause.names.join(', ')}, not your own code. Allow it on the server, or tell the library to leave this host alone.`;
    case 'other-routes-have-cors':
      return `This route has no CORS headers, though others of this server do, such as ${cause.example}. Likely CORS is switched on for some routes only.`;
    case 'no-route-has-cors':
      return `None of the ${cause.count} other answers of this server has CORS headers: likely CORS is not switched on there.`;
    default:
      return cause satisfies never;
  }
}

const to = (expected: string | null) => (expected === null ? '' : ` ${expected}`);

/** https://fetch.spec.whatwg.org/#cors-protocol, in the words of someone who explains it to a colleague. */
const LESSONS: Readonly<Record<RuleId, Lesson>> = {
  'preflight-not-redirected': {
    why: 'A preflight asks about one URL, and the permission of another one would not count.',
    mend: () => 'Answer OPTIONS right here, or call the final URL in your code.',
  },
  'preflight-origin': {
    why: 'The server has to know who asks before the browser sends anything that could change data.',
    mend: (expected) => `Answer OPTIONS with Access-Control-Allow-Origin:${to(expected)}.`,
  },
  'preflight-credentials': {
    why: 'Requests with cookies act in the name of the user, so the server has to agree to that by itself.',
    mend: () => 'Answer OPTIONS with Access-Control-Allow-Credentials: true.',
  },
  'preflight-status': {
    why: 'An error answer is no permission, whatever headers it has.',
    mend: () => 'Answer OPTIONS with 204, before auth checks and routes.',
  },
  'preflight-methods': {
    why: 'A list that cannot be read allows nothing, since the browser does not guess.',
    mend: (expected) => `Send Access-Control-Allow-Methods:${to(expected)}, with commas between the methods.`,
  },
  'preflight-headers': {
    why: 'A list that cannot be read allows nothing, since the browser does not guess.',
    mend: (expected) => `Send Access-Control-Allow-Headers:${to(expected)}, with commas between the names.`,
  },
  'preflight-method': {
    why: 'Servers older than CORS never expected such methods from other sites, so each has to be allowed by name.',
    mend: (expected) => `Answer OPTIONS with Access-Control-Allow-Methods:${to(expected)}.`,
  },
  'preflight-header': {
    why: 'Servers older than CORS never expected such headers from other sites, so each has to be allowed by name.',
    mend: (expected) => `Answer OPTIONS with Access-Control-Allow-Headers:${to(expected)}.`,
  },
  'response-origin': {
    why: 'Without this rule, any site could read what the server sends to the people who visit that site.',
    mend: (expected) => `Send Access-Control-Allow-Origin:${to(expected)} with every answer, error answers included.`,
  },
  'response-credentials': {
    why: 'An answer to a request with cookies is made for one user, so the server has to agree that the page reads it.',
    mend: () => 'Send Access-Control-Allow-Credentials: true, and name the exact origin.',
  },
  'redirect-scheme': {
    why: 'Only http and https have headers by which a server could allow the page to read.',
    mend: () => 'Redirect to an http or https URL.',
  },
  'redirect-userinfo': {
    why: 'A user name in a redirect would let one site log people in at another behind their back.',
    mend: () => 'Redirect to a URL without user name and password.',
  },
  'local-network-access': {
    why: 'Without this rule, any site on the internet could reach routers and printers at home through the browser.',
    mend: () => 'Allow "Local network access" for the site in the address bar, and serve the page over https.',
  },
};

/** What `src/diagnosis` finds out, said to a person. */
export const diagnosisWords = {
  question: questionWords,
  cause: causeWords,
  lessons: LESSONS,
} as const;
