import { runHeaded } from './demo/headed';
import { runHeadless } from './demo/headless';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);

if (process.argv.includes('--headless')) {
  process.exitCode = await runHeadless();
} else if (!hasDisplay) {
  console.log('There is no display here, so every scenario runs headless.\n');
  process.exitCode = await runHeadless();
} else {
  process.exitCode = await runHeaded();
}
