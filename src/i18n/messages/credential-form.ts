/** Texts of the form that connects a credential. */
export const credentialFormMessages = {
  problem: 'There is a problem',
  optional: 'optional',
  show: 'Show',
  hide: 'Hide',
  field: (position: number) => `Field ${position}`,
  missing: (label: string) => `${label} can’t be empty.`,
  refused: (label: string) => `${label} wasn’t accepted. Check it and try again.`,
  kept: 'What you entered is still here.',
  connect: (name: string) => `Connect ${name}`,
  continueTo: (name: string) => `Continue to ${name}`,
  connecting: 'Connecting…',
  inWindow: (name: string) =>
    `You’ll sign in to ${name} in a new window and allow access there. This page updates when you’re done.`,
  inPage: (name: string) => `You’ll leave this page to sign in to ${name} and allow access, then come back here.`,
  details: (name: string) => `You’ll find these in your ${name} account.`,
  secrets: (name: string) => `You’ll find these in your ${name} account. Once saved, secrets aren’t shown again.`,
  ready: (name: string) => `${name} needs no details from you.`,
  unsupported: (name: string) => `${name} can’t be connected here. Ask your admin how to set it up.`,
};
