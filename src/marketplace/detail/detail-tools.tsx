'use client';
import { Disclosure, Skeleton, type HeadingLevel } from '../../components/index.ts';
import { nextLevel } from '../../components/internal.ts';
import { detailMessages, useMessages } from '../../i18n/internal.ts';
import { EventTrigger } from '../tools/event-trigger.tsx';
import { usePermission } from '../provider/host-options.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import type { PageSections } from './page-sections.ts';
import { useMarketplaceStore } from '../store/store-provider.tsx';

const ConnectorResources = /* @__PURE__ */ lazyPart(
  async () => (await import('../tools/connector-resources.tsx')).ConnectorResources,
  <Skeleton extent="long" aria-busy="true" />,
);

export interface DetailToolsProps {
  /** The catalogue item of the page. */
  itemId: string;
  name: string;
  connectorId: string | undefined;
  /** True for an integration, whose workflows an event may start. */
  hasWorkflows: boolean;
  sections: PageSections;
  level: HeadingLevel;
  onShowRuns: (() => void) | undefined;
}

/** Renders the rarely used tools of an integration's page in closed sections that load when opened. */
export function DetailTools(props: DetailToolsProps) {
  const { itemId, name, connectorId, hasWorkflows, sections, level, onShowRuns } = props;
  const text = useMessages('detail', detailMessages);
  const connect = useMarketplaceStore((state) => state.requestConnect);
  const events = usePermission('events');
  const { hideResources, hideEvents, hideCredentials } = sections;

  const resources = connectorId !== undefined && !hideResources && (
    <Disclosure title={text.resources} level={level}>
      <ConnectorResources
        connectorId={connectorId}
        connectorName={name}
        headingLevel={level}
        onConnect={hideCredentials ? undefined : () => connect(itemId)}
      />
    </Disclosure>
  );
  const trigger = hasWorkflows && events.offered && !hideEvents && (
    <Disclosure title={text.events} level={level}>
      <EventTrigger headingLevel={nextLevel(level)} onShowRuns={onShowRuns} />
    </Disclosure>
  );
  if (!resources && !trigger) return null;
  return (
    <div data-slot="pb-folds">
      {resources}
      {trigger}
    </div>
  );
}
