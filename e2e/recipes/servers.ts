import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vitePackage from 'vite/package.json' with { type: 'json' };
import { cacheFolder, npmVersion, programVersion, type RealServer } from './harness/real-server';

/** Debian's own Python, which has Debian's packages. */
const PYTHON = '/usr/bin/python3';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const bin = (folder: string, name: string) => path.join(folder, 'node_modules', '.bin', name);

const pythonVersion = (module: string) =>
  programVersion(PYTHON, ['-c', `import importlib.metadata as m; print("=" + m.version("${module}"))`], /=(\S+)/);

const nodeServer = (name: string, packages: string, recipes: readonly string[], app = packages): RealServer => ({
  name,
  recipes,
  app,
  packages,
  version: () => npmVersion(packages, name),
  install: 'npm run test:recipes',
  start: () => ({ program: 'node', args: ['app.js'] }),
});

const runWorker: RealServer['start'] = () => ({
  program: 'node',
  args: [
    fileURLToPath(new URL('harness/run-worker.mjs', import.meta.url)),
    bin(cacheFolder('cloudflare-workers'), 'workerd'),
  ],
});

/** What a web server answers itself where the application behind it is down. */
const down = (status: number) => ({ path: '/down', status });
const MISSING_FILE = { path: '/files/nothing.txt', status: 404 };

const nginx: RealServer = {
  name: 'nginx',
  recipes: ['nginx'],
  app: 'nginx',
  version: () => programVersion('/usr/sbin/nginx', ['-v'], /nginx\/(\S+)/),
  install: 'apt-get install nginx',
  start: ({ folder }) => ({ program: '/usr/sbin/nginx', args: ['-p', folder, '-c', `${folder}/nginx.conf`] }),
  errors: [down(502), MISSING_FILE],
};

const caddy: RealServer = {
  name: 'caddy',
  recipes: ['caddy'],
  app: 'caddy',
  version: () => programVersion('caddy', ['version'], /v?(\d\S+)/),
  install: 'apt-get install caddy',
  start: ({ folder }) => ({
    program: 'caddy',
    args: ['run', '--config', 'Caddyfile'],
    env: { CADDY_ADMIN: `unix/${folder}/admin.sock`, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  }),
  errors: [down(502)],
};

export const SERVERS: readonly RealServer[] = [
  nodeServer('express', 'express-4', ['express', 'express-cors'], 'express'),
  nodeServer('express', 'express-5', ['express', 'express-cors'], 'express'),
  nginx,
  {
    name: 'apache2',
    recipes: ['apache'],
    app: 'apache',
    version: () => programVersion('/usr/sbin/apache2', ['-v'], /Apache\/(\S+)/),
    install: 'apt-get install apache2',
    start: ({ folder }) => ({
      program: '/usr/sbin/apache2',
      args: ['-d', folder, '-f', 'apache2.conf', '-DFOREGROUND'],
    }),
    errors: [down(503), MISSING_FILE],
  },
  caddy,
  {
    name: 'haproxy',
    recipes: ['haproxy'],
    app: 'haproxy',
    version: () => programVersion('/usr/sbin/haproxy', ['-v'], /version (\S+)/),
    install: 'apt-get install haproxy',
    start: () => ({ program: '/usr/sbin/haproxy', args: ['-db', '-f', 'haproxy.cfg'] }),
    errors: [down(503)],
  },
  {
    name: 'Flask',
    recipes: ['flask'],
    app: 'flask',
    version: () => pythonVersion('flask'),
    install: 'apt-get install python3-flask',
    start: () => ({ program: PYTHON, args: ['app.py'] }),
  },
  {
    name: 'Flask-Cors',
    recipes: ['flask-cors'],
    app: 'flask',
    version: () => pythonVersion('flask-cors'),
    install: 'apt-get install python3-flask-cors',
    start: () => ({ program: PYTHON, args: ['app.py'] }),
  },
  {
    name: 'Django',
    recipes: ['django'],
    app: 'django',
    version: () => pythonVersion('django-cors-headers') && pythonVersion('django'),
    install: 'apt-get install python3-django python3-django-cors-headers',
    start: ({ port }) => ({ program: PYTHON, args: ['manage.py', 'runserver', '--noreload', `localhost:${port}`] }),
  },
  {
    name: 'FastAPI',
    recipes: ['fastapi'],
    app: 'fastapi',
    version: () => pythonVersion('uvicorn') && pythonVersion('fastapi'),
    install: 'apt-get install python3-fastapi uvicorn',
    start: ({ port }) => ({ program: PYTHON, args: ['-m', 'uvicorn', 'main:app', '--port', String(port)] }),
  },
  {
    name: 'PHP',
    recipes: ['php'],
    app: 'php',
    version: () => programVersion('php', ['-v'], /PHP (\S+)/),
    install: 'apt-get install php-cli',
    start: ({ port }) => ({
      program: 'php',
      args: ['-d', 'display_errors=0', '-S', `localhost:${port}`, 'index.php'],
    }),
  },
  {
    name: 'Go',
    recipes: ['go'],
    app: 'go',
    version: () => programVersion('go', ['version'], /go(\d\S*)/),
    install: 'apt-get install golang-go',
    isSlow: true,
    start: () => ({ program: 'go', args: ['run', '.'] }),
  },
  {
    name: 'rack-cors',
    recipes: ['rack-cors'],
    app: 'rack',
    version: () =>
      programVersion(
        'ruby',
        [
          '-e',
          'require "sinatra/base"; require "puma"; gem "rack-cors"; print "=", Gem.loaded_specs["rack-cors"].version',
        ],
        /=(\S+)/,
      ),
    install: 'apt-get install ruby-rack-cors ruby-sinatra puma',
    start: ({ port }) => ({ program: 'puma', args: ['-b', `tcp://localhost:${port}`, 'config.ru'] }),
  },
  nodeServer('fastify', 'fastify', ['fastify']),
  nodeServer('koa', 'koa', ['koa']),
  nodeServer('hono', 'hono', ['hono']),
  {
    ...nodeServer('@nestjs/core', 'nestjs', ['nestjs']),
    isSlow: true,
    // Compiled first, as `nest start` does it, and then run by Node.js alone.
    start: () => ({
      program: 'sh',
      args: ['-c', '"$0" main.ts --outfile=main.mjs --format=esm && exec node main.mjs', bin(PROJECT, 'esbuild')],
    }),
  },
  {
    name: 'node:http',
    recipes: ['node-http'],
    app: 'node-http',
    version: () => process.versions.node,
    install: '',
    start: () => ({ program: 'node', args: ['app.js'] }),
  },
  {
    ...nodeServer('workerd', 'cloudflare-workers', ['cloudflare-workers']),
    start: runWorker,
  },
  {
    name: 'vite',
    recipes: ['vite'],
    app: 'vite',
    packages: 'vite',
    version: () => vitePackage.version,
    install: 'npm ci',
    start: ({ port }) => ({ program: bin(PROJECT, 'vite'), args: ['--host', 'localhost', '--port', String(port)] }),
  },
  {
    ...nodeServer('next', 'next', ['next']),
    isSlow: true,
    start: ({ port }) => ({
      program: bin(cacheFolder('next'), 'next'),
      args: ['dev', '--hostname', 'localhost', '--port', String(port)],
      env: { NEXT_TELEMETRY_DISABLED: '1' },
    }),
  },
  {
    ...nodeServer('webpack-dev-server', 'webpack-dev-server', ['webpack-dev-server']),
    isSlow: true,
    start: ({ port }) => ({
      program: bin(cacheFolder('webpack-dev-server'), 'webpack'),
      args: ['serve', '--host', 'localhost', '--port', String(port)],
    }),
  },
  {
    ...nodeServer('react-scripts', 'create-react-app', ['create-react-app']),
    isSlow: true,
    start: () => ({
      program: bin(cacheFolder('create-react-app'), 'react-scripts'),
      args: ['start'],
      env: { BROWSER: 'none', HOST: 'localhost', DISABLE_ESLINT_PLUGIN: 'true', GENERATE_SOURCEMAP: 'false' },
    }),
  },
  { ...nginx, recipes: ['nginx-proxy'], app: 'nginx-proxy' },
  { ...caddy, recipes: ['caddy-proxy'], app: 'caddy-proxy' },
  nodeServer('express', 'express-proxy', ['express-proxy']),
  {
    ...nodeServer('workerd', 'cloudflare-workers', ['workers-proxy'], 'workers-proxy'),
    start: runWorker,
  },
];
