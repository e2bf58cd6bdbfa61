'use client';
import type { CatalogueItem } from '../integration-state.ts';
import { createStrictContext } from '../strict-context.ts';

interface IntegrationCardContext {
  integration: CatalogueItem;
  nameId: string;
  href: string | undefined;
  onOpen: ((integrationId: string) => void) | undefined;
}

export const [IntegrationCardProvider, useIntegrationCard] =
  /* @__PURE__ */ createStrictContext<IntegrationCardContext>('IntegrationCard.Root');
