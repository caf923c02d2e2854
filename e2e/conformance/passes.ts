import { diagnose } from '../../src/diagnosis/diagnose';
import { predict } from '../../src/exchange/prediction';
import { modeOf, type Replayed, replayRow, withoutOutcome } from './exchange';
import {
  describeJudgement,
  isOpposite,
  isSame,
  type Judgement,
  judgementOfChromium,
  judgementOfDiagnosis,
  judgementOfPrediction,
} from './judgement';
import type { Row } from './row';

/** What the engine says of each case under one condition, beside Chromium. */
export interface Pass {
  readonly title: string;
  readonly judged: number;
  readonly undetermined: number;
  /** Blocked in both words, and another fault first. */
  readonly otherFault: number;
  /** One line each. */
  readonly disagreements: readonly string[];
}

interface Condition {
  readonly title: string;
  /** Null: the log would not have the case. */
  readonly judge: (replayed: Replayed, row: Row) => Judgement | null;
  readonly agrees: (ours: Judgement, theirs: Judgement) => boolean;
}

const CONDITIONS: readonly Condition[] = [
  {
    title: 'credentials mode and outcome given',
    judge: ({ exchange }, row) => judgementOfDiagnosis(diagnose(exchange, modeOf(row))),
    agrees: isSame,
  },
  {
    title: 'credentials mode given, no outcome',
    judge: ({ exchange }, row) => judgementOfPrediction(predict(withoutOutcome(exchange), modeOf(row))),
    agrees: isSame,
  },
  {
    title: 'outcome given, no credentials mode: never the opposite',
    judge: ({ exchange }) => judgementOfDiagnosis(diagnose(exchange)),
    agrees: (ours, theirs) => !isOpposite(ours, theirs),
  },
  {
    title: 'in the log, where CORS blocked',
    judge: ({ isTold }, row) => {
      const theirs = judgementOfChromium(row);
      return isTold || theirs.verdict !== 'blocked' ? theirs : null;
    },
    agrees: isSame,
  },
];

/** Replays cases under each condition. */
export function passesOver(rows: readonly Row[]): Pass[] {
  const replayed = rows.flatMap((row) => {
    const found = replayRow(row);
    return found === null ? [] : [{ row, found }];
  });
  return CONDITIONS.map(({ title, judge, agrees }) => {
    let undetermined = 0;
    let otherFault = 0;
    const disagreements: string[] = [];
    for (const { row, found } of replayed) {
      const ours = judge(found, row);
      const theirs = judgementOfChromium(row);
      if (ours?.verdict === 'undetermined') undetermined++;
      if (ours?.verdict === 'blocked' && theirs.verdict === 'blocked' && !isSame(ours, theirs)) otherFault++;
      if (ours !== null && agrees(ours, theirs)) continue;
      disagreements.push(`${row.id}: Chromium ${describeJudgement(theirs)}, engine ${describeJudgement(ours)}`);
    }
    return { title, judged: replayed.length, undetermined, otherFault, disagreements };
  });
}
