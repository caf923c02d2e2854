import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';

/*
 * Runs the worker of this folder: its entry is index.js, and every other script or page in it a module. The first argument
 * is the runtime, PORT where it listens.
 */

// The entry comes first.
const others = readdirSync('.').filter((name) => /\.(js|html)$/.test(name) && name !== 'index.js');
const modules = ['index.js', ...others].map((name) => {
  const type = ['main.js', 'index.html'].includes(name) ? 'text' : 'esModule';
  return `(name = "${name}", ${type} = embed "${name}")`;
});

writeFileSync(
  'workerd.capnp',
  `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "app", worker = (modules = [${modules.join(', ')}], compatibilityDate = "2026-01-01")),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "localhost:${process.env.PORT}", http = (), service = "app")],
);
`,
);
spawn(process.argv[2], ['serve', 'workerd.capnp'], { stdio: 'inherit' });
