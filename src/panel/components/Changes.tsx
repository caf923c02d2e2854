import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Exchange } from '../../exchange/exchange';
import { type ChangeGroup, type ChangeLine, groupChanges } from '../../view/changes';
import { canonicalHeaderName } from '../../view/header-name';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';
import { Assumes } from './Assumes';
import { CopyButton } from './CopyButton';
import { Section } from './Section';
import { Text } from './Text';

const say = words.details.changes;

interface ChangesProps {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
}

/** Every header to change, as it is and as it has to be. */
export function Changes({ exchange, diagnosis: { fix, verdict, findings } }: ChangesProps) {
  if (fix === null) {
    return verdict === 'blocked' ? (
      <Section id="changes" title={say.title}>
        <p class="plain">{say.none}</p>
        {findings
          .filter(({ severity }) => severity === 'blocking')
          .map(({ code, message }) => (
            <p key={code} class="remedy">
              <Text text={message} limit={600} />
            </p>
          ))}
      </Section>
    ) : null;
  }
  return (
    <Section id="changes" title={say.title} aside={say.aside}>
      {groupChanges(exchange, fix).map((group) => (
        <ChangeTable key={group.title} group={group} />
      ))}
      <Assumes label={say.assumes} sentences={fix.assumes} />
    </Section>
  );
}

/** The changes to one answer, each as it is and as it has to be. */
export function ChangeTable({ group: { title, unseen, lines } }: { readonly group: ChangeGroup }) {
  const copies = lines.flatMap(({ copy }) => (copy === null ? [] : [copy]));
  return (
    <section class="changes" aria-label={visibleText(title.slice(0, 300))}>
      <div class="changes-head">
        <span>
          <Text text={title} limit={300} />
          {unseen && <span class="subtle">{` · ${say.unseen}`}</span>}
        </span>
        {copies.length > 1 && <CopyButton text={copies.join('\n')} label={say.copyAll} spoken={say.copyAllTitle} />}
      </div>
      {lines.map((line) => (
        <Line key={line.name} line={line} unseen={unseen} />
      ))}
    </section>
  );
}

function Line({ line, unseen }: { readonly line: ChangeLine; readonly unseen: boolean }) {
  const name = line.name === 'status' ? say.status : canonicalHeaderName(line.name);
  return (
    <div class="change">
      <code>
        <span class="name">{visibleText(name)}:</span>{' '}
        {(line.actual !== null || !unseen) && (
          <>
            <del>{line.actual === null ? say.absent : <Text text={line.actual} limit={200} />}</del>
            {' → '}
          </>
        )}
        <ins>{line.needed === null ? say.remove : <Text text={line.needed} limit={600} />}</ins>
      </code>
      {line.copy !== null && <CopyButton text={line.copy} label={say.copy} spoken={say.copyTitle(visibleText(name))} />}
    </div>
  );
}
