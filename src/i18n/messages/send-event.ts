/** Texts of sending an event by hand. */
export const sendEventMessages = {
  form: 'Send an event',
  event: 'Event',
  choose: 'Choose an event',
  eventMissing: 'Choose the event to send.',
  data: 'Data',
  dataHelp: 'A JSON object. Leave it empty to send none.',
  realData: 'This starts your workflows on real data.',
  example: 'Use an example',
  format: 'Format',
  undo: 'Undo',
  send: 'Send event',
  sending: 'Sending…',
  tooLarge: (size: string, most: string) =>
    `Data is ${size} kB, and ${most} kB is the most that can be sent. Shorten it.`,
  done: (event: string) => `“${event}” was sent. Workflows that listen to it are starting.`,
  unknown: (event: string) => `We can’t tell whether “${event}” arrived.`,
  unknownNext: (time: string) => `Look for runs since ${time} before you send it again, or they may run twice.`,
  showRuns: 'Show runs',
};
