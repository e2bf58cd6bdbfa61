/** Texts of a workflow's switch and row. */
export const workflowMessages = {
  on: 'On',
  off: 'Off',
  unknown: 'Not known',
  turningOn: 'Turning on…',
  turningOff: 'Turning off…',
  activate: 'Activate',
  deactivate: 'Deactivate',
  unknownWhy: 'We can’t tell whether this is on. Choose what it should be.',
  notTurnedOn: (name: string) => `“${name}” wasn’t turned on.`,
  notTurnedOff: (name: string) => `“${name}” wasn’t turned off.`,
  unclear: (name: string) => `We don’t know whether “${name}” is on now.`,
  notUpgraded: (name: string) => `“${name}” wasn’t upgraded.`,
  version: (version: string) => `Version ${version}`,
  available: (version: string) => `Version ${version} is available.`,
  upgrade: 'Upgrade',
  upgrading: 'Upgrading…',
};
