import type { DerivedPolicy } from '../../recipes/policy-of';
import type { Variant } from '../../recipes/variants';
import { adviceWords } from '../../words/advice';
import { recipeWords } from '../../words/recipes';
import { RadioGroup } from './RadioGroup';
import { SiteList } from './SiteList';

const say = adviceWords.who;

interface WhoMayReadProps {
  readonly derived: DerivedPolicy;
  readonly kind: Variant['kind'];
  /** The origins beside the page's own. */
  readonly sites: readonly string[];
  readonly onKind: (kind: Variant['kind']) => void;
  readonly onSites: (sites: readonly string[]) => void;
}

/** This site first, a list of sites next, and everyone as a second choice where nothing forbids it. */
export function WhoMayRead({ derived, kind, sites, onKind, onSites }: WhoMayReadProps) {
  const { origins } = derived.policy;
  if (origins === '*') return <p class="caution">{recipeWords.variants.everyone.means}</p>;
  // With credentials, no server may say that everyone may read.
  const isPublicPossible = derived.credentials !== 'include';
  const kinds: readonly Variant['kind'][] = [
    'this-site',
    'several-sites',
    ...(isPublicPossible ? (['everyone'] as const) : []),
  ];
  const { title, means } = recipeWords.variants[kind];
  return (
    <>
      <RadioGroup
        title={say.title}
        options={kinds.map((each) => ({
          value: each,
          label: (
            <>
              {recipeWords.variants[each].title}
              {each === 'everyone' && <span class="second">{say.second}</span>}
            </>
          ),
        }))}
        chosen={kind}
        onChoose={onKind}
      />
      <p key={title} class={kind === 'everyone' ? 'caution' : 'plain'}>
        {means}
      </p>
      {kind === 'several-sites' && <SiteList page={origins[0]} sites={sites} onSites={onSites} />}
      {!isPublicPossible && <p class="plain">{say.credentials}</p>}
    </>
  );
}
