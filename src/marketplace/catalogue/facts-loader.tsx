'use client';
import { useAttention } from '../catalogue-state/use-attention.ts';
import type { CatalogueItems } from '../catalogue-state/use-catalogue-items.ts';
import { useWorkflowSums } from '../catalogue-state/use-workflow-sums.ts';

/** Loads the workflows and what needs the user. Renders nothing. */
export default function FactsLoader({ linked, settled }: Pick<CatalogueItems, 'linked' | 'settled'>) {
  useAttention({ linked, settled });
  useWorkflowSums();
  return null;
}
