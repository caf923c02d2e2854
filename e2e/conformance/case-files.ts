import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Reason, rowOfReason } from './reason';
import type { Row } from './row';
import type { UnitRow } from './unit-row';

export interface CaseFiles {
  readonly rows: readonly Row[];
  readonly reasons: readonly Row[];
  readonly units: readonly UnitRow[];
}

/** Reads the three files of cases in a folder. Throws where one is missing or is no JSON. */
export function readCaseFiles(folder: string): CaseFiles {
  const read = <T>(file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as readonly T[];
  return {
    rows: read<Row>('wpt.json'),
    reasons: read<Reason>('reasons.json').map(rowOfReason),
    units: read<UnitRow>('chromium-unit.json'),
  };
}
