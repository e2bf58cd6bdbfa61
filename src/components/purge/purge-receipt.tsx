'use client';
import { commonMessages, purgeMessages, useFormat, useMessages } from '../../i18n/internal.ts';
import { Button } from '../primitives/button.tsx';
import { CopyButton, download } from '../primitives/copy-button.tsx';

export interface ReceiptOptions {
  text: typeof purgeMessages;
  requestIdLabel: string;
  /** Time of the deletion, in ms since 1970. */
  at: number;
  requestId: string | undefined;
}

/** Formats the receipt as text. The time is ISO 8601 in UTC. */
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

export interface PurgeReceiptProps {
  /** Time of the deletion, in ms since 1970. */
  at: number;
  requestId: string | undefined;
}

/** Shows what was deleted and when, to copy or to download. Renders a `<div>`. */
export function PurgeReceipt({ at, requestId }: PurgeReceiptProps) {
  const text = useMessages('purge', purgeMessages);
  const common = useMessages('common', commonMessages);
  const format = useFormat();
  const receipt = toReceipt({ text, requestIdLabel: common.requestId, at, requestId });
  return (
    <div data-slot="pb-purge-facts">
      <dl data-slot="pb-receipt">
        <dt>{text.time}</dt>
        <dd>{format.dateTime(at)}</dd>
        <dt>{text.deletes}</dt>
        <dd>{text.deletesLogs}</dd>
        {requestId !== undefined && (
          <>
            <dt>{common.requestId}</dt>
            <dd>
              <code>{requestId}</code>
            </dd>
          </>
        )}
      </dl>
      <p>{text.grants}</p>
      <div data-slot="pb-code-actions">
        <CopyButton value={receipt} />
        <Button
          variant="quiet"
          onClick={() => download(new Blob([receipt], { type: 'text/plain' }), 'run-logs-deleted.txt')}
        >
          {text.download}
        </Button>
      </div>
    </div>
  );
}
