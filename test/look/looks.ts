import { cdp } from 'vitest/browser';

/** Media features of a user's settings. */
export type Look = Readonly<Record<string, string>>;

/** The settings in which every screen is drawn. */
export const looks = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  contrast: { 'prefers-color-scheme': 'light', 'prefers-contrast': 'more' },
} satisfies Record<string, Look>;

/** Has the browser report these settings to the page. */
export async function emulate(look: Look): Promise<void> {
  const features = Object.entries(look).map(([name, value]) => ({ name, value }));
  await cdp().send('Emulation.setEmulatedMedia', { features });
}
