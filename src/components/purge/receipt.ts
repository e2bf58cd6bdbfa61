import type { purgeMessages } from '../../i18n/index.ts';

export interface ReceiptOptions {
  text: typeof purgeMessages;
  requestIdLabel: string;
  /** When, in ms since 1970. */
  at: number;
  requestId: string | undefined;
}

/** What was erased and when, as a text to keep. The time is written so that any machine and time zone reads it alike. */
export const toReceipt = ({ text, requestIdLabel, at, requestId }: ReceiptOptions): string =>
  [
    text.done,
    `${text.time}: ${new Date(at).toISOString()}`,
    `${text.deletes}: ${text.deletesLogs}`,
    `${text.keeps}: ${[text.keepsAccounts, text.keepsWorkflows, text.keepsData].join('; ')}`,
    text.grants,
    ...(requestId === undefined ? [] : [`${requestIdLabel}: ${requestId}`]),
    '',
  ].join('\n');
