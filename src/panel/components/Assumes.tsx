import { Text } from './Text';

interface AssumesProps {
  readonly label: string;
  readonly sentences: readonly string[];
}

/** What is taken as given, or was not quite as it had been: a sentence each. Nothing where there is none. */
export function Assumes({ label, sentences }: AssumesProps) {
  return sentences.length === 0 ? null : (
    <ul class="assumes" aria-label={label}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Text text={sentence} limit={600} />
        </li>
      ))}
    </ul>
  );
}
