import { useId } from 'preact/hooks';
import { inFamilies } from '../../recipes/families';
import type { ServerRecipe } from '../../recipes/recipe';
import { adviceWords } from '../../words/advice';

const say = adviceWords.server;

interface RecipeSelectProps {
  readonly label: string;
  readonly recipes: readonly ServerRecipe[];
  /** A recipe's id; null: none is chosen yet. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** All servers or proxies that there is a recipe for. */
export function RecipeSelect({ label, recipes, chosen, onChoose }: RecipeSelectProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={chosen ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
        {chosen === null && (
          <option value="" disabled>
            {say.unknown}
          </option>
        )}
        {inFamilies(recipes).map(({ family, recipes: members }) => (
          <optgroup key={family} label={say.families[family]}>
            {members.map(({ id: value, name, proof }) => (
              <option key={value} value={value}>
                {proof === 'parsed' ? say.notRun(name) : name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
