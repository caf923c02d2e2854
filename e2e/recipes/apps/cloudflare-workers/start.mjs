import { Miniflare } from 'miniflare';

new Miniflare({
  host: 'localhost',
  port: Number(process.env.PORT),
  rootPath: import.meta.dirname,
  modules: true,
  modulesRules: [{ type: 'ESModule', include: ['**/*.js'] }],
  scriptPath: 'index.js',
  compatibilityDate: '2026-01-01',
});
