import type { Decorator } from '@storybook/react-vite';
import { ClockProvider } from '../../src/components/internal.ts';
import { storyTime } from './work-fixtures.ts';

const clock = () => storyTime;

/** Stops the clock, so that a story always looks the same. */
export const inStoryTime: Decorator = (Story) => (
  <ClockProvider clock={clock}>
    <Story />
  </ClockProvider>
);
