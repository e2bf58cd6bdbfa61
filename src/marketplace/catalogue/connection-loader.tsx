'use client';
import { useConnections } from '../catalogue-state/use-connections.ts';

/** Loads the connection states of the integrations in view. Renders nothing. */
export default function ConnectionLoader() {
  useConnections();
  return null;
}
