// Makes a fresh clone ready: dependencies always, a browser with --browser. Imports nothing that has to be installed first.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

if (process.env.SKIP_SETUP === '1') process.exit(0);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Plugboard needs Node 20.19 or later; this is ${process.version}. Install a newer Node and run the command again.`,
  );
  process.exit(1);
}

const run = (command, args, options = {}) => spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;

function installDependencies() {
  const stamp = 'node_modules/.plugboard-setup';
  const lock = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;

  console.log('Installing dependencies …');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const installed = npm
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
  if (!installed) {
    console.error('npm ci failed; the lines above say why.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

async function installBrowser() {
  const { findBrowser } = await import('./browser.mjs');
  if (await findBrowser()) return;

  console.log('Installing Chromium for the tests …');
  run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], { timeout: 300_000 });
  if (await findBrowser()) return;

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-liberation', 'fonts-noto-core']);
    if (await findBrowser()) return;
  }

  console.error(
    'The tests need Chromium and none was found. Install one (apt install chromium, brew install chromium, ' +
      'npx playwright install chromium) or set CHROMIUM_PATH to its executable, then run the command again.',
  );
  process.exit(1);
}

installDependencies();
if (process.argv.includes('--browser')) await installBrowser();
