import { canonicalHeaderName } from '../../view/header-name';
import type { FirstChange, OverviewItem } from '../../view/overview';
import { visibleText } from '../../view/visible-text';
import { popupWords as words } from '../../words/popup';
import { RequestLine } from './RequestLine';

/** A blocked request, or several that are alike: what happened, and what to change first. */
export function BlockedItem({ item }: { readonly item: OverviewItem }) {
  return (
    <li class="item">
      <RequestLine item={item} />
      <p class="summary">{visibleText(item.summary)}</p>
      {item.change === null ? <p class="change">{words.noChange}</p> : <Change change={item.change} />}
    </li>
  );
}

function Change({ change: { where, line, name, more } }: { readonly change: FirstChange }) {
  return (
    <p class="change">
      {visibleText(words.changeFirst(where))}
      <code>{visibleText(line ?? words.remove(canonicalHeaderName(name)))}</code>
      {more > 0 && words.moreChanges(more)}
    </p>
  );
}
