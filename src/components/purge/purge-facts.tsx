'use client';
import { purgeMessages, useMessages } from '../../i18n/index.ts';

/** What erasing the run logs deletes, keeps and does not revoke. Renders a `<div>`. */
export function PurgeFacts() {
  const text = useMessages('purge', purgeMessages);
  return (
    <div data-slot="pb-purge-facts">
      <p>{text.deletes}</p>
      <ul>
        <li>{text.deletesLogs}</li>
      </ul>
      <p>{text.keeps}</p>
      <ul>
        <li>{text.keepsAccounts}</li>
        <li>{text.keepsWorkflows}</li>
        <li>{text.keepsData}</li>
      </ul>
      <p>
        <strong>{text.final}</strong> {text.grants}
      </p>
    </div>
  );
}
