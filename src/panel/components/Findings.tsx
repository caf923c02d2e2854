import type { Finding, Severity } from '../../diagnosis/diagnosis';
import type { Hop } from '../../exchange/exchange';
import { words } from '../../words';
import { Section } from './Section';
import { Text } from './Text';

const say = words.details.findings;

const ORDER: readonly Severity[] = ['blocking', 'next', 'warning', 'note'];

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
            <span class="severity">{say.severities[finding.severity]}</span>
            <div>
              <p>
                <Text text={finding.message} limit={600} />
              </p>
              <p class="about">
                {hops.length > 1 ? say.onHop[finding.on](finding.hop + 1) : say.on[finding.on]} ·{' '}
                <code>{finding.code}</code>
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
          · {say.chromium} <code>{browserError.chromium}</code>
        </>
      )}
      {browserError.firefox !== null && (
        <>
          {' '}
          · {say.firefox} <code>{browserError.firefox}</code>
        </>
      )}
      {learnMore?.startsWith('https://') && (
        <>
          {' · '}
          <a href={learnMore} target="_blank" rel="noreferrer">
            {say.moreOn(siteOf(learnMore))}
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
