import { useState } from 'preact/hooks';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';

interface TextProps {
  readonly text: string;
  /** Characters shown until "Show all" is pressed. */
  readonly limit?: number;
}

/** Text from the network: nothing in it is hidden, and a long one is clipped until asked for. */
export function Text({ text, limit = 1_500 }: TextProps) {
  const [all, setAll] = useState(false);
  if (all || text.length <= limit) {
    return <>{visibleText(text)}</>;
  }
  return (
    <>
      {visibleText(text.slice(0, limit))}…{' '}
      <button type="button" class="link" onClick={() => setAll(true)}>
        {words.details.showAll(text.length)}
      </button>
    </>
  );
}
