import { Icon, type IconName } from '../../ui/Icon';
import type { OverviewItem } from '../../view/overview';
import { visibleText } from '../../view/visible-text';
import { RequestLine } from './RequestLine';

interface BriefItemProps {
  readonly item: OverviewItem;
  readonly icon: IconName;
}

/** What CORS did not block: in one breath. */
export function BriefItem({ item, icon }: BriefItemProps) {
  return (
    <li class="brief">
      <Icon name={icon} label={null} />
      <div>
        <RequestLine item={item} />
        <p class="why">{visibleText(item.summary)}</p>
      </div>
    </li>
  );
}
