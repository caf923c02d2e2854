import { Fragment } from 'preact';
import type { Finding, Severity } from '../../diagnosis/diagnosis';
import type { BrowserFamily, Exchange } from '../../exchange/exchange';
import { words } from '../../words';
import { Section } from './Section';
import { Text } from './Text';

const say = words.details.findings;

const ORDER: readonly Severity[] = ['blocking', 'next', 'warning', 'note'];

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly exchange: Exchange;
}

/** All that was found, the one that the browser stopped on first. */
export function Findings({ findings, exchange: { hops, browser } }: FindingsProps) {
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
                <BrowserNames finding={finding} browser={browser} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface BrowserNamesProps {
  readonly finding: Finding;
  readonly browser: BrowserFamily;
}

/** The name that this browser has for the fault first: it is the one to search for. */
function BrowserNames({ finding: { browserError, learnMore }, browser }: BrowserNamesProps) {
  const browsers = (['chromium', 'firefox'] as const)
    .filter((family) => browserError[family] !== null)
    .sort((a, b) => Number(b === browser) - Number(a === browser));
  return (
    <>
      {browsers.map((family) => (
        <Fragment key={family}>
          {' '}
          · {say[family]} <code>{browserError[family]}</code>
        </Fragment>
      ))}
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
