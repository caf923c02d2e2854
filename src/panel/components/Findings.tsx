import type { Finding, Severity, Subject } from '../../diagnosis/diagnosis';
import type { Hop } from '../../exchange/exchange';
import { words } from '../../words';
import { Section } from './Section';
import { Text } from './Text';

const say = words.details.findings;

const SEVERITIES: Readonly<Record<Severity, string>> = {
  blocking: 'Blocking',
  next: 'Next',
  warning: 'Warning',
  note: 'Note',
};

const ORDER: readonly Severity[] = ['blocking', 'next', 'warning', 'note'];

const SUBJECTS: Readonly<Record<Subject, string>> = {
  request: 'the request',
  preflight: "the preflight's answer",
  response: 'the answer',
  network: 'the network',
};

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly hops: readonly Hop[];
}

/** All that was found, the one that the browser stopped on first. */
export function Findings({ findings, hops }: FindingsProps) {
  if (findings.length === 0) {
    return null;
  }
  const inOrder = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <Section id="findings" title={say.title} aside={say.aside(findings.length)} folded>
      <ul class="findings">
        {inOrder.map((finding, index) => (
          <li key={`${finding.code} ${index}`} class={`severity-${finding.severity}`}>
            <span class="severity">{SEVERITIES[finding.severity]}</span>
            <div>
              <p>
                <Text text={finding.message} limit={600} />
              </p>
              <p class="about">
                On {hops.length > 1 && `hop ${finding.hop + 1}, `}
                {SUBJECTS[finding.on]} · <code>{finding.code}</code>
                <BrowserNames finding={finding} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function BrowserNames({ finding: { browserError, learnMore } }: { readonly finding: Finding }) {
  return (
    <>
      {browserError.chromium !== null && (
        <>
          {' '}
          · Chromium: <code>{browserError.chromium}</code>
        </>
      )}
      {browserError.firefox !== null && (
        <>
          {' '}
          · Firefox: <code>{browserError.firefox}</code>
        </>
      )}
      {learnMore?.startsWith('https://') && (
        <>
          {' · '}
          <a href={learnMore} target="_blank" rel="noreferrer">
            More on {siteOf(learnMore)}
          </a>
        </>
      )}
    </>
  );
}

function siteOf(url: string): string {
  const { host } = new URL(url);
  return host === 'developer.mozilla.org' ? 'MDN' : host;
}
