import { useEffect, useState } from 'preact/hooks';
import { recipeOf, SERVER_RECIPES } from '../../recipes/all';
import { MAX_AGES } from '../../recipes/policy';
import { securityNotes } from '../../recipes/security-notes';
import { type Variant, variantsOf } from '../../recipes/variants';
import { canonicalHeaderName } from '../../view/header-name';
import { adviceWords } from '../../words/advice';
import { recipeWords } from '../../words/recipes';
import type { Advice } from '../model/advice';
import { knownApi, rememberApi, rememberGuess } from '../remembered-apis';
import { MaxAgeSelect } from './MaxAgeSelect';
import { RecipeSelect } from './RecipeSelect';
import { RecipeText } from './RecipeText';
import { Safety } from './Safety';
import { ServerEvidence } from './ServerEvidence';
import { WhoMayRead } from './WhoMayRead';

const say = adviceWords;

/** For those who can change the server: which one it is, who may be allowed, and the lines to paste. */
export function ServerChoice({ advice: { derived, guesses } }: { readonly advice: Advice }) {
  const api = derived.policy.api.origin;
  const known = knownApi(api);
  const [kind, setKind] = useState<Variant['kind']>('this-site');
  const [seconds, setSeconds] = useState<number>(MAX_AGES[0].seconds);
  const [sites, setSites] = useState<readonly string[]>([...new Set([...derived.otherOrigins, ...known.sites])]);
  const [guess] = guesses;
  const server = recipeOf(known.isChosen ? known.server : (guess?.recipe ?? known.server));

  useEffect(() => {
    if (guess !== undefined) rememberGuess(api, guess.recipe);
  }, [api, guess?.recipe]);

  const variants = variantsOf({ ...derived, otherOrigins: sites });
  const { policy, assumesNoCredentials } = variants.find((variant) => variant.kind === kind) ?? variants[0];
  const written = { ...policy, maxAgeSeconds: seconds };
  return (
    <>
      <RecipeSelect
        label={say.server.label}
        recipes={SERVER_RECIPES}
        chosen={server?.kind === 'server' ? server.id : null}
        onChoose={(id) => rememberApi(api, { server: id, isChosen: true })}
      />
      <ServerEvidence api={api} isChosen={known.isChosen} guess={guess ?? null} isKnown={server !== null} />
      {server?.kind === 'server' && (
        <>
          <WhoMayRead
            derived={derived}
            kind={kind}
            sites={sites}
            onKind={setKind}
            onSites={(changed) => {
              setSites(changed);
              rememberApi(api, { sites: changed.filter((site) => !derived.otherOrigins.includes(site)) });
            }}
          />
          {assumesNoCredentials && <p class="caution">{recipeWords.assumesNoCredentials}</p>}
          <MaxAgeSelect seconds={seconds} onChoose={setSeconds} />
          {derived.wildcards.map((name) => (
            <p key={name} class="plain">
              {recipeWords.wildcards(canonicalHeaderName(name))}
            </p>
          ))}
          <RecipeText recipe={server} policy={written} />
          <Safety notes={securityNotes(written, derived)} />
        </>
      )}
    </>
  );
}
