import type { LaunchOptions } from 'playwright-core';

export function findBrowser(env?: NodeJS.ProcessEnv): Promise<string | undefined>;
export function launchOptions(): Promise<LaunchOptions>;
