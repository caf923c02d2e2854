import type { Finding, Step } from '../../diagnosis/diagnosis';
import { readingOf, ruleOf } from '../../diagnosis/reading';
import { visibleText } from '../../view/visible-text';
import { words } from '../../words';

const say = words.details.checks;

/** A value from the network may have 64 KB; the whole of it stands under "What to change". */
const MAX_EXPECTED = 200;

interface LessonProps {
  readonly step: Step;
  readonly findings: readonly Finding[];
}

/** Why the rule is there that a step failed, how to mend it, and where to read on. */
export function Lesson({ step, findings }: LessonProps) {
  const rule = ruleOf(step.id);
  if (rule === null) {
    return null;
  }
  const lesson = words.diagnosis.lessons[rule];
  const { standard, mdn } = readingOf(rule);
  const found = findings.find(({ severity, hop, on }) => severity === 'blocking' && hop === step.hop && on === step.on);
  const expected = found?.expected ?? null;
  return (
    <div class="lesson">
      <p>
        <b>{say.why}</b> {lesson.why}
      </p>
      <p>
        <b>{say.mend}</b> {lesson.mend(expected === null ? null : visibleText(expected.slice(0, MAX_EXPECTED)))}
      </p>
      <p class="reading">
        <Reading url={standard} site={rule === 'local-network-access' ? say.localNetworkStandard : say.standard} />
        {mdn !== null && <Reading url={found?.learnMore ?? mdn} site={say.mdn} />}
      </p>
    </div>
  );
}

/** A link within DevTools opens in a tab of the browser. */
function Reading({ url, site }: { readonly url: string; readonly site: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {site}
    </a>
  );
}
