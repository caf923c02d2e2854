import { visibleText } from '../../view/visible-text';

/** A sentence in which what stands between backticks is code. */
export function Sentence({ text }: { readonly text: string }) {
  const parts = text.split('`');
  return (
    <>
      {parts.map((part, at) =>
        // Without a partner, a backtick is itself.
        at % 2 === 1 && at < parts.length - 1 ? (
          <code key={at}>{visibleText(part)}</code>
        ) : (
          visibleText(at % 2 === 1 ? `\`${part}` : part)
        ),
      )}
    </>
  );
}
