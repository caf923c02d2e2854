import { readOrigin } from '../../recipes/typed-origin';
import { MAX_SITES } from '../../ui/known-apis';
import { TextList } from '../../ui/TextList';
import { visibleText } from '../../view/visible-text';
import { adviceWords } from '../../words/advice';

const say = adviceWords.who;

interface SiteListProps {
  readonly page: string;
  readonly sites: readonly string[];
  readonly onSites: (sites: readonly string[]) => void;
}

/** The origins to allow, the page's own first, and a field for another one. */
export function SiteList({ page, sites, onSites }: SiteListProps) {
  return (
    <div class="site-list">
      <TextList
        items={sites}
        words={say}
        read={(typed) => readSite(typed, [page, ...sites])}
        onChange={onSites}
        listLabel={say.list}
        first={
          <>
            <code>{visibleText(page)}</code> <span class="subtle">{say.thisSite}</span>
          </>
        }
        placeholder={say.example}
      />
    </div>
  );
}

function readSite(typed: string, listed: readonly string[]): { readonly item: string } | { readonly error: string } {
  const read = readOrigin(typed);
  if (read.kind === 'error') return { error: say.errors[read.error] };
  if (listed.includes(read.origin)) return { error: say.listed(visibleText(read.origin)) };
  return listed.length > MAX_SITES ? { error: say.full(MAX_SITES) } : { item: read.origin };
}
