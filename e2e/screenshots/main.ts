import { fileURLToPath } from 'node:url';
import { startPlayground } from '../playground/playground';
import { pictures } from './pictures';
import { openStage } from './stage';

/** `npm run screenshots`, or `npm run screenshots -- popup` for those whose name begins so. */
const wanted = process.argv[2] ?? '';
const playground = await startPlayground();
try {
  for (const { name, theme, show } of pictures.filter((picture) => picture.name.startsWith(wanted))) {
    const stage = await openStage(playground, theme);
    try {
      const shown = await show(stage);
      await shown.screenshot({ path: fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url)) });
      console.log(`docs/${name}.png`);
    } finally {
      await stage.close();
    }
  }
} finally {
  await playground.stop();
}
