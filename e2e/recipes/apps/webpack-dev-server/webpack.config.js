import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

export default {
  mode: 'development',
  context: here,
  entry: './main.js',
  output: { path: here, filename: 'main.js' },
  devServer: {
    static: here,
  },
};
