import { runFirefoxHeaded, runFirefoxHeadless } from './demo/firefox';
import { runHeaded } from './demo/headed';
import { runHeadless } from './demo/headless';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
const [headed, headless] = process.argv.includes('--firefox')
  ? [runFirefoxHeaded, runFirefoxHeadless]
  : [runHeaded, runHeadless];

if (process.argv.includes('--headless')) {
  process.exitCode = await headless();
} else if (!hasDisplay) {
  console.log('There is no display here, so every scenario runs headless.\n');
  process.exitCode = await headless();
} else {
  process.exitCode = await headed();
}
