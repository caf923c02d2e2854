import type { Cause } from '../../diagnosis/cause';
import { words } from '../../words';
import { Text } from './Text';

/** What probably lies behind it on the server, where something speaks for it. */
export function LikelyCause({ causes }: { readonly causes: readonly Cause[] }) {
  if (causes.length === 0) {
    return null;
  }
  return (
    <section class="cause" aria-label={words.details.cause.title}>
      {causes.map((cause) => (
        <p key={cause.kind}>
          <Text text={words.diagnosis.cause(cause)} limit={500} />
        </p>
      ))}
    </section>
  );
}
