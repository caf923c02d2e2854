import { TextList } from '../../../ui/TextList';
import { settingsWords } from '../../../words/settings';
import { parseSitePattern } from '../../site-pattern';

const words = settingsWords.sites;

interface SitesProps {
  readonly sites: readonly string[];
  readonly change: (sites: readonly string[]) => void;
}

/** The listed sites, and a field to list one more. */
export function Sites({ sites, change }: SitesProps) {
  return (
    <section class="sites" aria-label={words.title}>
      <h2>{words.title}</h2>
      <TextList
        items={sites}
        words={words}
        read={(typed) => readSite(typed, sites)}
        onChange={change}
        none={words.none}
        about={words.example}
      />
    </section>
  );
}

function readSite(typed: string, listed: readonly string[]): { readonly item: string } | { readonly error: string } {
  const read = parseSitePattern(typed);
  if (read.kind === 'error') return { error: words.errors[read.error] };
  return listed.includes(read.pattern) ? { error: words.listed(read.pattern) } : { item: read.pattern };
}
