import { Icon } from '../../ui/Icon';

interface FoldProps {
  readonly title: string;
  readonly items: readonly { readonly title: string; readonly text: string }[];
}

/** A few things to know, folded away until somebody wants to. */
export function Fold({ title, items }: FoldProps) {
  return (
    <details class="fold">
      <summary>
        <Icon name="folded" label={null} />
        {title}
      </summary>
      <dl>
        {items.map((item) => (
          <div key={item.title}>
            <dt>{item.title}</dt>
            <dd>{item.text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
