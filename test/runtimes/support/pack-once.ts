import type { TestProject } from 'vitest/node';
import { packPackage } from './package.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    tarball: string;
  }
}

/** Packs before the first test, so that every host installs the same tarball. */
export default function setup(project: TestProject): void {
  project.provide('tarball', packPackage());
}
