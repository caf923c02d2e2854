import type { Finding } from '../../diagnosis/diagnosis';
import { type ComparedPart, compareOrigins } from '../../diagnosis/origin-difference';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';

const say = words.details.origins;

/** Longer values are no origin that somebody mistyped. */
const MAX_VALUE = 200;

interface OriginsProps {
  /** The finding that the browser stopped on. */
  readonly blocking: Finding | undefined;
  /** The origin that the answer was judged against. */
  readonly origin: string;
}

/** The allowed origin above the one that asked, with the parts marked in which they differ. */
export function Origins({ blocking, origin }: OriginsProps) {
  if (blocking?.code !== 'acao-mismatch' && blocking?.code !== 'acao-invalid') {
    return null;
  }
  const allowed = blocking.actual ?? '';
  if (allowed === '' || allowed.length > MAX_VALUE) {
    return null;
  }
  const parts = compareOrigins(allowed, origin);
  const differing = parts.filter(({ differs }) => differs).map(({ part }) => part);
  return (
    <section class="origins" aria-label={say.title}>
      <dl>
        <dt>{say.allowed}</dt>
        <dd>
          <Marked parts={parts} side="allowed" />
        </dd>
        <dt>{say.asked}</dt>
        <dd>
          <Marked parts={parts} side="asked" />
        </dd>
      </dl>
      <p>{origin === 'null' ? say.opaque : say.differs(differing)}</p>
    </section>
  );
}

function Marked({ parts, side }: { readonly parts: readonly ComparedPart[]; readonly side: 'allowed' | 'asked' }) {
  return (
    <code>
      {parts.map((part) =>
        part.differs && part[side] !== '' ? (
          <mark key={part.part} class={side}>
            {visibleText(part[side])}
          </mark>
        ) : (
          visibleText(part[side])
        ),
      )}
    </code>
  );
}
