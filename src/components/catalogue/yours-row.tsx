'use client';
import { memo } from 'react';
import {
  cardMessages,
  statusMessages,
  useFormat,
  useMessages,
  yoursMessages,
  type Format,
} from '../../i18n/internal.ts';
import { stateLook, type CatalogueItem, type IntegrationState } from '../integration/integration-state.ts';
import { IntegrationCard } from '../integration-card/index.ts';
import type { HeadingLevel } from '../primitives/heading.tsx';
import { Icon } from '../primitives/icon.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import { isIdle } from './catalogue-sections.ts';

/** Says in one sentence what the user needs to know about an integration. Undefined when there is nothing to say. */
function factOf(item: CatalogueItem, t: typeof yoursMessages, format: Format, now: number | undefined) {
  const { state, attention = { cause: 'rejected' }, workflows } = item;
  const on = workflows?.on ?? 0;
  if (state === 'attention') {
    if (attention.cause === 'said') return attention.reason;
    return on > 0 ? `${t[attention.cause]} ${t.waiting(on)}` : t[attention.cause];
  }
  if (isIdle(item)) return t.choose;
  if (!workflows || on === 0 || state === 'connecting') return undefined;
  const { lastRun, names } = workflows;
  const sum = t.on(on, names.length);
  return lastRun === undefined || now === undefined ? sum : `${sum} · ${t.ran(format.relative(lastRun, now))}`;
}

export interface YoursRowProps {
  integration: CatalogueItem;
  level: HeadingLevel;
  href: string | undefined;
  onOpen: ((integrationId: string) => void) | undefined;
  /** Called when the user presses the button, with the state that it offered to change. Without it there is no button. */
  onAction: ((integrationId: string, state: IntegrationState) => void) | undefined;
  /** True for the only problem on the page. */
  primary: boolean;
  hideFacts: boolean;
  now: number | undefined;
}

/** One integration of the user: its mark, its name, a pill, one sentence and at most one button. Renders an `<article>`. */
export const YoursRow = /* @__PURE__ */ memo(function YoursRow({
  integration,
  level,
  href,
  onOpen,
  onAction,
  primary,
  hideFacts,
  now,
}: YoursRowProps) {
  const t = useMessages('yours', yoursMessages);
  const status = useMessages('status', statusMessages);
  const { finish } = useMessages('card', cardMessages);
  const format = useFormat();
  const { state } = integration;
  const idle = isIdle(integration);
  const { shape, tone } = idle ? stateLook.available : stateLook[state];
  const fact = hideFacts ? undefined : factOf(integration, t, format, now);
  const acts = onAction && (state === 'attention' || idle);

  return (
    <IntegrationCard.Root integration={integration} href={href} onOpen={onOpen} data-layout="row">
      <IntegrationCard.Icon />
      <IntegrationCard.Name level={level} />
      <StatusWord shape={shape} tone={tone}>
        {idle ? t.nothingOn : status[state]}
      </StatusWord>
      {fact !== undefined && (
        <p data-slot="pb-yours-fact">
          <bdi>{fact}</bdi>
        </p>
      )}
      {acts && (
        <IntegrationCard.Action onAction={onAction} variant={primary ? 'primary' : undefined}>
          {idle ? finish : undefined}
        </IntegrationCard.Action>
      )}
      {!acts && (href !== undefined || onOpen) && <Icon name="chevron" />}
    </IntegrationCard.Root>
  );
});
