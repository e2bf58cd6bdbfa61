'use client';
import { commonMessages, useMessages } from '../../i18n/internal.ts';

/** Shows ids where a name alone could imitate another name. Renders a `<p>`. */
export function IdList({ ids }: { ids: readonly string[] }) {
  const text = useMessages('common', commonMessages);
  return (
    <p data-slot="pb-error-id">
      {text.id}{' '}
      {ids.map((id) => (
        <code key={id} dir="ltr">
          {id}
        </code>
      ))}
    </p>
  );
}
