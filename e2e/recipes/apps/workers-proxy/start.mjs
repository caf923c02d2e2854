import { Miniflare } from 'miniflare';

new Miniflare({
  host: 'localhost',
  port: Number(process.env.PORT),
  rootPath: import.meta.dirname,
  modules: true,
  modulesRules: [
    { type: 'Text', include: ['main.js', 'index.html'] },
    { type: 'ESModule', include: ['**/*.js'] },
  ],
  scriptPath: 'index.js',
  compatibilityDate: '2026-01-01',
});
