'use client';
import type { HeadingLevel } from '../components/index.ts';
import type { PageSections } from './page-sections.ts';

export interface DetailFoldsProps {
  connectorId: string | undefined;
  sections: PageSections;
  level: HeadingLevel;
}

/** What few need on an integration's page: folded, and loaded when opened. */
export function DetailFolds(_: DetailFoldsProps) {
  return null;
}
