'use client';
import { useContext, useEffect, useRef } from 'react';
import { findReturnIntegration } from './connect-storage.ts';
import { ConnectPlatformContext } from './browser-platform.ts';

/** Opens the integration page from which the user went to a provider, when they return. */
export function useReturnFromProvider(shown: string | undefined, open: (integrationId: string) => void): void {
  const platform = useContext(ConnectPlatformContext);
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current) return;
    looked.current = true;
    const left = findReturnIntegration(platform);
    if (left !== undefined && left !== shown) open(left);
  }, [platform, shown, open]);
}
