'use client';
import { useConnections } from '../catalogue-state/use-connections.ts';

/** Learns how the integrations in view stand, once the list is there. Renders nothing. */
export default function ConnectionLoader() {
  useConnections();
  return null;
}
