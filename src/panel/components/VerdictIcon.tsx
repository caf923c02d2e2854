import type { Diagnosis, Verdict } from '../../diagnosis/diagnosis';
import { Icon, type IconName } from '../../ui/Icon';
import { hasWarning } from '../../view/problem';
import { viewWords } from '../../words/view';

const ICONS: Readonly<Record<Verdict, IconName>> = {
  allowed: 'check',
  blocked: 'cross',
  'not-cors': 'minus',
  opaque: 'eye',
  canceled: 'dash',
  pending: 'dots',
  undetermined: 'question',
};

export function VerdictIcon({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const { verdict } = diagnosis;
  if (hasWarning(diagnosis)) {
    return <Icon name="warning" label={viewWords.allowedWithWarning} />;
  }
  return <Icon name={ICONS[verdict]} label={viewWords.verdicts[verdict]} />;
}
