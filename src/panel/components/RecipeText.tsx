import { useMemo } from 'preact/hooks';
import type { CorsPolicy } from '../../recipes/policy';
import type { ServerRecipe, Step } from '../../recipes/recipe';
import { writeRecipe } from '../../recipes/write';
import { visibleText } from '../../view/visible-text';
import { adviceWords } from '../../words/advice';
import { CopyButton } from './CopyButton';
import { Sentence } from './Sentence';

const say = adviceWords.recipe;

interface RecipeTextProps {
  readonly recipe: ServerRecipe;
  readonly policy: CorsPolicy;
}

/** What to paste and where, or why this server cannot hold it. */
export function RecipeText({ recipe, policy }: RecipeTextProps) {
  const written = useMemo(() => writeRecipe(recipe, policy), [recipe, policy]);
  if ('unwritable' in written) {
    return (
      <p class="caution" role="status">
        {visibleText(written.unwritable)}
      </p>
    );
  }
  const { name, steps, notes, docs, proof, kind } = written;
  return (
    <section class="recipe" aria-label={say.title(name)}>
      <ol>
        {steps.map((step, at) => (
          <StepItem key={`${recipe.id} ${at}`} step={step} place={at + 1} of={steps.length} />
        ))}
      </ol>
      {proof === 'parsed' && <p class="caution">{say.notRun}</p>}
      {notes.length > 0 && (
        <>
          <h3>{kind === 'server' ? say.notes : say.costs}</h3>
          <ul class="assumes">
            {notes.map((note) => (
              <li key={note}>
                <Sentence text={note} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="plain">
        <a href={docs} target="_blank" rel="noreferrer">
          {say.docs(name)}
        </a>
      </p>
    </section>
  );
}

interface StepItemProps {
  readonly step: Step;
  readonly place: number;
  readonly of: number;
}

function StepItem({ step, place, of }: StepItemProps) {
  const text = step.do === 'run' ? step.command : step.text;
  const label = step.do === 'run' ? say.command(place, of) : say.text(place, of);
  return (
    <li>
      <p>
        <Sentence text={step.says} />
      </p>
      <section class="paste" aria-label={label}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to without a mouse too */}
        <pre tabIndex={0}>
          <code>{withoutEdges(text)}</code>
        </pre>
        <CopyButton text={text} label={say.copy} spoken={say.copyStep(place, of)} />
      </section>
    </li>
  );
}

/** A line feed at either end belongs to what is pasted, and would look like a gap. */
function withoutEdges(text: string): string {
  return text.replace(/^\n|\n$/g, '');
}
