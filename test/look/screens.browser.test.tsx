import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findOffences, landmarksOf } from './geometry.ts';
import { knownOffenders } from './known-offenders.ts';
import { emulate, looks } from './looks.ts';
import { screens, type Screen } from './screens.ts';
import { frames, showScreen, type LookStage } from './stage.tsx';
import './host.css';

const widths = [320, 768, 960, 1024, 1440];
const before = location.href;
/** How far content may move when it takes the place of its skeleton, in px. */
const tolerance = 4;

const resize = async (width: number) => {
  await page.viewport(width, 800);
  await frames();
};

beforeEach(() => page.viewport(1024, 800));
afterEach(async () => {
  cleanup();
  history.replaceState(null, '', before);
  await emulate(looks.light);
});
afterAll(() => emulate({}));

/** Fails for what is wrong and not listed, and for what is listed and not wrong any more. */
function expectOnlyKnown(name: string, found: ReadonlyMap<string, string>) {
  const known = knownOffenders[name] ?? [];
  expect([...found].filter(([key]) => !known.includes(key)).map(([, told]) => told)).toEqual([]);
  expect(
    known.filter((key) => !found.has(key)),
    'mended: remove from known-offenders.ts',
  ).toEqual([]);
}

function collect({ root }: LookStage, { name, empty = false }: Screen, at: string, found: Map<string, string>) {
  for (const { check, slot, detail } of findOffences(root, { mayBeEmpty: empty })) {
    const key = `${check}: ${slot}`;
    if (!found.has(key)) found.set(key, `${name} at ${at}: ${key} ${detail}`);
  }
}

describe('every screen', () => {
  it.each(screens.map((screen) => [screen.name, screen] as const))(
    'has room for its content: %s',
    async (name, screen) => {
      const stage = await showScreen(screen);
      const found = new Map<string, string>();
      for (const dir of ['ltr', 'rtl'] as const) {
        stage.turn(dir);
        for (const width of widths) {
          await resize(width);
          collect(stage, screen, `${width} px ${dir}`, found);
        }
      }
      const height = () => Math.round(stage.root.getBoundingClientRect().height);
      const inLight = height();
      await emulate(looks.dark);
      await frames();
      expect(height(), `${name} keeps its layout in the dark`).toBe(inLight);
      await emulate(looks.contrast);
      await resize(320);
      collect(stage, screen, '320 px rtl with more contrast', found);
      expectOnlyKnown(name, found);
    },
  );
});

describe('every skeleton', () => {
  const skeletons = screens.filter(({ loading }) => loading !== undefined);

  it.each(skeletons.map((screen) => [screen.name, screen] as const))(
    'is where the content comes: %s',
    async (name, screen) => {
      async function measure(shown: Screen | undefined) {
        const { root } = await showScreen(shown ?? screen);
        const places = new Map<number, Record<string, number>>();
        for (const width of widths) {
          await resize(width);
          places.set(width, landmarksOf(root));
        }
        cleanup();
        return places;
      }
      const placeholders = await measure(screen);
      const contents = await measure(screens.find((one) => one.name === screen.loading));
      const found = new Map<string, string>();
      for (const [width, content] of contents) {
        for (const [mark, place] of Object.entries(content)) {
          const placeholder = placeholders.get(width)?.[mark];
          if (placeholder === undefined ? mark.startsWith('top') : Math.abs(placeholder - place) <= tolerance) continue;
          const moved = `${Math.round(placeholder ?? Number.NaN)} to ${Math.round(place)} px`;
          found.set(mark, `${name} at ${width} px: ${mark} goes from ${moved}`);
        }
      }
      expectOnlyKnown(`${name}, skeleton`, found);
    },
  );
});
