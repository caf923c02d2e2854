import type { Reporter, TestCase, TestResult } from 'playwright/types/testReporter';

const MARKS: Record<TestResult['status'], string> = {
  passed: '✔ proven',
  failed: '✖ failed',
  timedOut: '✖ timed out',
  interrupted: '✖ interrupted',
  skipped: '- left out',
};

/** In characters: the longest name of a server with its recipe. */
const NAME_WIDTH = 60;

/** One line for each test as it ends, with the reason where it failed or was left out; at the end, how many. */
export default class Table implements Reporter {
  readonly #counts = { proven: 0, failed: 0, left: 0 };

  onTestEnd(test: TestCase, { status, duration, errors }: TestResult): void {
    if (status === 'passed') this.#counts.proven++;
    else if (status === 'skipped') this.#counts.left++;
    else this.#counts.failed++;
    const reason = test.annotations.find(({ type }) => type === 'skip')?.description ?? '';
    const seconds = status === 'skipped' ? '' : `${(duration / 1000).toFixed(1)} s`;
    console.log(`${test.title.padEnd(NAME_WIDTH)} ${seconds.padStart(7)}  ${MARKS[status]}${reason && `: ${reason}`}`);
    for (const { message, stack } of errors) console.log(stack ?? message);
  }

  onError({ message, stack }: { readonly message?: string; readonly stack?: string }): void {
    console.log(stack ?? message);
  }

  onEnd(): void {
    const { proven, failed, left } = this.#counts;
    console.log(`${proven} proven, ${failed} failed, ${left} left out`);
  }
}
