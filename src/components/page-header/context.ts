'use client';
import type { CatalogueItem } from '../integration-state.ts';
import { createStrictContext } from '../strict-context.ts';

export const [PageHeaderProvider, usePageHeader] =
  /* @__PURE__ */ createStrictContext<CatalogueItem>('PageHeader.Root');
