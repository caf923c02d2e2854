import type { Diagnosis, Finding } from '../../diagnosis/diagnosis';
import type { Exchange, Hop, Preflight, Response } from '../../exchange/exchange';
import type { Entry } from '../model/entry';

/** An answer for a test: only what the test is about has to be said. */
export function response(status: number, headers: Readonly<Record<string, string>> = {}): Response {
  return {
    status,
    statusText: '',
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    judgedHeaders: null,
    fromCache: null,
    httpVersion: 'HTTP/1.1',
  };
}

export function preflight(answer: Response | null): Preflight {
  return {
    requestId: '2',
    requestMethod: 'PUT',
    requestHeaderNames: [],
    response: answer,
    error: null,
    startedAt: 0,
    endedAt: 1,
  };
}

export function hop(part: Partial<Hop> = {}): Hop {
  return {
    url: 'https://api.example.com/users/42',
    method: 'PUT',
    origin: 'https://app.example.com',
    preflight: null,
    sent: true,
    requestHeaders: [],
    withheldCookie: null,
    response: null,
    redirectedTo: null,
    internal: false,
    startedAt: 0,
    endedAt: 10,
    ...part,
  };
}

export function exchange(part: Partial<Exchange> = {}): Exchange {
  return {
    id: '1',
    browser: 'chromium',
    tabId: 1,
    frameId: 0,
    documentId: null,
    documentUrl: 'https://app.example.com/',
    origin: 'https://app.example.com',
    resourceType: 'xmlhttprequest',
    mode: 'cors',
    hops: [hop()],
    outcome: { kind: 'completed' },
    passed: false,
    startedAt: 0,
    endedAt: 10,
    redirectMode: null,
    earlierCredentials: null,
    callSite: null,
    ...part,
  };
}

export function finding(part: Partial<Finding> = {}): Finding {
  return {
    code: 'acao-missing',
    severity: 'blocking',
    hop: 0,
    on: 'response',
    header: 'access-control-allow-origin',
    actual: null,
    expected: 'https://app.example.com',
    message: '',
    browserError: { chromium: null, firefox: null },
    learnMore: null,
    ...part,
  };
}

export function diagnosis(part: Partial<Diagnosis> = {}): Diagnosis {
  return {
    verdict: 'allowed',
    summary: '',
    hiddenStatus: null,
    credentials: { mode: 'unknown', evidence: '' },
    findings: [],
    fix: null,
    steps: [],
    ...part,
  };
}

export function entry(part: Partial<Exchange> = {}, judged: Partial<Diagnosis> = {}): Entry {
  return { exchange: exchange(part), shared: false, diagnosis: diagnosis(judged) };
}
