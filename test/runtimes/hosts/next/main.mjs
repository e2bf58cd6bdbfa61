// Builds the site for production and starts it.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

const next = 'node_modules/next/dist/bin/next';
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };

const built = spawnSync(process.execPath, [next, 'build'], { stdio: 'inherit', env });
if (built.status !== 0) process.exit(built.status ?? 1);

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

const site = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], { stdio: 'inherit', env });
site.once('exit', (code) => process.exit(code ?? 1));
process.once('SIGTERM', () => site.kill());

const url = `http://127.0.0.1:${port}`;
for (;;) {
  try {
    await fetch(`${url}/shop/integrations/`);
    break;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
console.log(`READY ${url}`);
