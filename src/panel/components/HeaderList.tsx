import { Icon } from '../../ui/Icon';
import { canonicalHeaderName } from '../../view/header-name';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';
import type { HeaderLine, Mark } from '../model/header-lines';
import { Text } from './Text';

const say = words.details.headers;

interface HeaderListProps {
  /** The element's, to be found by. */
  readonly id: string;
  readonly title: string;
  /** The method, or the status. */
  readonly first: { readonly text: string; readonly mark: Mark | null };
  readonly lines: readonly HeaderLine[];
}

/** A list of headers that folds away, with the lines marked that a finding is about. */
export function HeaderList({ id, title, first, lines }: HeaderListProps) {
  return (
    <details id={id} class="headers" open>
      <summary>
        {title} <span class="mono subtle">{visibleText(first.text.slice(0, 200))}</span>
        {first.mark !== null && <MarkIcon mark={first.mark} />}
      </summary>
      <ul aria-label={say.listOf(title)}>
        {lines.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ul>
    </details>
  );
}

function Line({ line: { name, value, mark, needed } }: { readonly line: HeaderLine }) {
  return (
    <li class={mark === null ? 'header' : `header mark-${mark}`}>
      {mark !== null && <MarkIcon mark={mark} />}
      <code>
        <span class="name">
          <Text text={value === null ? canonicalHeaderName(name) : name} limit={200} />:
        </span>{' '}
        {value === null ? <i>{say.absent}</i> : <Text text={value} limit={400} />}
      </code>
      {needed.map((expected) => (
        <span key={expected} class="needed">
          {say.needs}{' '}
          <code>
            <Text text={expected} limit={200} />
          </code>
        </span>
      ))}
    </li>
  );
}

function MarkIcon({ mark }: { readonly mark: Mark }) {
  return mark === 'bad' ? <Icon name="cross" label={say.offending} /> : <Icon name="warning" label={say.doubtful} />;
}
