import { PROXY_RECIPES, recipeOf } from '../../recipes/all';
import type { CorsPolicy } from '../../recipes/policy';
import { vite } from '../../recipes/proxies/vite';
import { adviceWords } from '../../words/advice';
import { recipeWords } from '../../words/recipes';
import { knownApi, rememberApi } from '../remembered-apis';
import { Fold } from './Fold';
import { RecipeSelect } from './RecipeSelect';
import { RecipeText } from './RecipeText';

const say = adviceWords.cannot;

/** For those who cannot change the server: a proxy of their own, and what is no answer. */
export function CannotChange({ policy }: { readonly policy: CorsPolicy }) {
  const api = policy.api.origin;
  const known = recipeOf(knownApi(api).proxy);
  const proxy = known === null || known.kind === 'server' ? vite : known;
  return (
    <>
      <p class="plain">{say.ask}</p>
      <p class="plain">{say.proxy}</p>
      <RecipeSelect
        label={say.label}
        recipes={PROXY_RECIPES}
        chosen={proxy.id}
        onChoose={(id) => rememberApi(api, { proxy: id })}
      />
      <RecipeText recipe={proxy} policy={policy} />
      <Fold title={say.noAnswer} items={recipeWords.noAnswer} />
    </>
  );
}
