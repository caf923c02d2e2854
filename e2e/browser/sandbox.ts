import { existsSync, readFileSync } from 'node:fs';

const RESTRICTED = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

/** Whether Chromium's sandbox can start here: not as root on Linux, nor where only profiled programs may make one. */
export function sandboxStarts(): boolean {
  if (process.platform !== 'linux') return true;
  if (process.getuid?.() === 0) return false;
  return !existsSync(RESTRICTED) || readFileSync(RESTRICTED, 'utf8').trim() !== '1';
}
