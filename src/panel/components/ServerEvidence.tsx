import type { ServerGuess } from '../../recipes/guess-server';
import { adviceWords } from '../../words/advice';
import { Text } from './Text';

const say = adviceWords.server;

interface ServerEvidenceProps {
  readonly api: string;
  readonly isChosen: boolean;
  /** Of the answers that are there now. */
  readonly guess: ServerGuess | null;
  readonly isKnown: boolean;
}

/** Why this server stands there. */
export function ServerEvidence({ api, isChosen, guess, isKnown }: ServerEvidenceProps) {
  const sentence = isChosen
    ? say.chosen(api)
    : guess !== null
      ? say[guess.confidence](guess.evidence)
      : isKnown
        ? say.remembered
        : say.nothing;
  return (
    <p class="plain">
      <Text text={sentence} limit={300} />
    </p>
  );
}
