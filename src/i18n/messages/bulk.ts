import { plural } from '../plural.ts';

/** Texts of bulk changes, and of the dialog before a workflow stops. */
export const bulkMessages = {
  title: 'Several workflows',
  select: (name: string) => `Select “${name}”`,
  selectAll: 'Select all',
  selected: (count: number) => plural('en', count, { other: '# selected' }),
  clear: 'Clear selection',
  turnOn: 'Turn on',
  turnOff: 'Turn off',
  pauseAll: 'Turn all off',
  upgrade: (count: number) => plural('en', count, { one: 'Upgrade # workflow', other: 'Upgrade # workflows' }),
  running: {
    on: (done: string, total: string) => `Turning on: ${done} of ${total} done`,
    off: (done: string, total: string) => `Turning off: ${done} of ${total} done`,
    upgrade: (done: string, total: string) => `Upgrading: ${done} of ${total} done`,
  },
  stop: 'Stop',
  result: {
    on: (done: string, total: number) =>
      plural('en', total, { one: `${done} of # workflow is on.`, other: `${done} of # workflows are on.` }),
    off: (done: string, total: number) =>
      plural('en', total, { one: `${done} of # workflow is off.`, other: `${done} of # workflows are off.` }),
    upgrade: (done: string, total: number) =>
      plural('en', total, { one: `${done} of # workflow is upgraded.`, other: `${done} of # workflows are upgraded.` }),
  },
  left: (count: number) =>
    plural('en', count, {
      one: '# was not begun and stays as it was.',
      other: '# were not begun and stay as they were.',
    }),
  unclear: 'We don’t know how this ended.',
  superseded: 'Something else was asked of it meanwhile.',
  because: (name: string, why: string) => `“${name}”: ${why}`,
  again: 'Try the failed ones again',
  resume: 'Turn them on again',
  askOff: (name: string) => `Turn off “${name}”?`,
  askOffMany: (count: number) => plural('en', count, { one: 'Turn off # workflow?', other: 'Turn off # workflows?' }),
  askPause: 'Turn all workflows off?',
  askUpgrade: (count: number) => plural('en', count, { one: 'Upgrade # workflow?', other: 'Upgrade # workflows?' }),
  stops: (count: number) =>
    plural('en', count, {
      one: 'It does no more work until it is turned on again. A run that has begun may still finish.',
      other: 'They do no more work until they are turned on again. Runs that have begun may still finish.',
    }),
  kept: 'Runs so far, connected accounts and their settings are kept.',
  notDisconnected: 'Your accounts stay connected.',
  moves: (name: string, from: string, to: string) => `${name}: from version ${from} to ${to}`,
  movesTo: (name: string, to: string) => `${name}: to version ${to}`,
  more: (count: number) => plural('en', count, { other: 'and # more' }),
};
