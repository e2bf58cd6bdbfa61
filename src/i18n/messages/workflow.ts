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
  unclearOn: (name: string) => `We don’t know whether “${name}” was turned on.`,
  unclearOff: (name: string) => `We don’t know whether “${name}” was turned off.`,
  notUpgraded: (name: string) => `“${name}” wasn’t upgraded.`,
  available: (version: string) => `Version ${version} is available.`,
  upgrade: 'Upgrade',
  upgrading: 'Upgrading…',
};
