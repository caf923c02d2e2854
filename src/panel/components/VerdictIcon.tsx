import type { Diagnosis, Verdict } from '../../diagnosis/diagnosis';
import { Icon, type IconName } from '../../ui/Icon';
import { hasWarning } from '../../view/problem';
import { VERDICT_WORDS } from '../../view/verdict-words';

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
    return <Icon name="warning" label="Allowed, with a warning" />;
  }
  return <Icon name={ICONS[verdict]} label={VERDICT_WORDS[verdict]} />;
}
