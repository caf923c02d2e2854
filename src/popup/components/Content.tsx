import type { OverviewItem } from '../../view/overview';
import { popupWords as words } from '../../words/popup';
import { isOpenToExtensions } from '../page-kind';
import type { PopupView } from '../view';
import { BlockedItem } from './BlockedItem';
import { BriefItem } from './BriefItem';
import { Hint } from './Hint';

export function Content({ view: { connection, heard } }: { readonly view: PopupView }) {
  if (connection === 'no-tab') return <Hint {...words.noTab} />;
  if (heard === null) return null;
  const { overview, state } = heard;
  if (state.page === null) return <Hint {...words.noTab} />;
  const { counts, blocked, failed, warnings } = overview;
  if (counts.all === 0 && state.hostAccess && !isOpenToExtensions(state.page.url))
    return <Hint {...words.closedPage} />;
  return (
    <>
      {counts.blocked === 0 && <NothingBlocked requests={counts.all} />}
      <Section title={words.blocked(counts.blocked)} items={blocked} total={counts.blocked} Item={BlockedItem} />
      <Section title={words.failed(counts.failed)} items={failed} total={counts.failed} Item={FailedItem} />
      <Section title={words.warnings(counts.warnings)} items={warnings} total={counts.warnings} Item={WarningItem} />
    </>
  );
}

function NothingBlocked({ requests }: { readonly requests: number }) {
  const text = requests === 0 ? words.empty.noRequests : words.empty.noneOf(requests);
  return <Hint title={words.empty.none} text={text} aside={words.empty.console} />;
}

interface SectionProps {
  readonly title: string;
  readonly items: readonly OverviewItem[];
  readonly total: number;
  readonly Item: typeof BlockedItem;
}

function Section({ title, items, total, Item }: SectionProps) {
  if (items.length === 0) return null;
  const rest = total - items.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
      {rest > 0 && <p>{words.more(rest)}</p>}
    </section>
  );
}

function FailedItem({ item }: { readonly item: OverviewItem }) {
  return <BriefItem item={item} icon="minus" />;
}

function WarningItem({ item }: { readonly item: OverviewItem }) {
  return <BriefItem item={item} icon="warning" />;
}
