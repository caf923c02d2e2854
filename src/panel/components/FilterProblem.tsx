import { visibleText } from '../../view/visible-text';
import { listWords } from '../../words/list';
import { IS_VALUES, type QueryProblem } from '../model/query';
import type { Store } from '../store';

const words = listWords.filter;

/** The element's id, which describes the filter field. */
export const FILTER_PROBLEM_ID = 'filter-problem';

/** What of the filter's text asks for nothing, and how to write it. */
export function FilterProblem({ store }: { readonly store: Store }) {
  const { problems } = store.query.value;
  return (
    <div id={FILTER_PROBLEM_ID} class="filter-problem" role="status" hidden={problems.length === 0}>
      {problems.map((problem) => (
        <div key={JSON.stringify(problem)}>{visibleText(sentence(problem))}</div>
      ))}
    </div>
  );
}

function sentence(problem: QueryProblem): string {
  switch (problem.kind) {
    case 'regex':
      return words.problemRegex(problem.source, problem.reason);
    case 'is':
      return words.problemIs(problem.value, IS_VALUES);
    case 'status':
      return words.problemStatus(problem.value);
  }
}
