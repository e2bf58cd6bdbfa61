/** Texts of what came of something sent by hand: its outcome, its answer as JSON, the code for it, and what was sent before. */
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
