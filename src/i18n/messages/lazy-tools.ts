/** Texts of the result of an action or an event: outcome, JSON, code sample, history. */
export const resultsMessages = {
  result: 'Result',
  waiting: 'Waiting for an answer',
  succeeded: 'Done',
  failed: 'Didn’t succeed',
  refused: 'Not done',
  unknown: 'Outcome not known',
  took: 'Time taken',
  answer: 'Answer as JSON',
  noAnswer: 'The answer holds no data.',
  showAll: (lines: string) => `Show all ${lines} lines`,
  tooLarge: (size: string) =>
    `The answer is ${size} kB, too much to show here. This is its start; download it to see all of it.`,
  download: 'Download',
  history: 'Last runs',
  show: 'Show result',
  code: 'Code for this',
  codeNote: 'Run it as the person who is signed in. It needs no API key.',
  curl: 'curl, in a shell',
  fetch: 'fetch, in JavaScript',
};

/** Texts of the form that sends an event. */
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
