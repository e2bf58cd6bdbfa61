// Bundles the Worker as deployment tools do and serves it with workerd, which prints nothing: the line at the end says that it answers.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { build } from 'esbuild';

const { PLUGBOARD_OPTIONS: options, COMPATIBILITY_DATE: date } = process.env;
const text = JSON.stringify;

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

await build({
  entryPoints: ['worker.mjs'],
  outfile: `worker-${date}.js`,
  bundle: true,
  format: 'esm',
  conditions: ['workerd', 'worker', 'browser'],
  logLevel: 'error',
  // Not the settings of the folder that the host lies in: they lead to the source.
  tsconfigRaw: {},
});

writeFileSync(
  `config-${date}.capnp`,
  `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    (name = "internet", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker-${date}.js")],
  bindings = [(name = "PLUGBOARD_OPTIONS", text = ${text(options)})],
  compatibilityDate = ${text(date)},
);
`,
);

const workerd = spawn('node_modules/.bin/workerd', ['serve', `config-${date}.capnp`], { stdio: 'inherit' });
workerd.once('exit', (code) => process.exit(code ?? 1));
process.once('SIGTERM', () => workerd.kill());

const url = `http://127.0.0.1:${port}`;
for (;;) {
  try {
    await fetch(url);
    break;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
console.log(`READY ${url}`);
