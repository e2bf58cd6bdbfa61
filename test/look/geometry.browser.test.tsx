import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findOffences, landmarksOf } from './geometry.ts';

const style = document.createElement('style');
afterEach(() => style.remove());

/** Draws markup with these rules and tells what is wrong with it. */
async function offencesOf(ui: ReactNode, css = '', { mayBeEmpty = false } = {}) {
  await page.viewport(320, 600);
  style.textContent = css;
  document.head.append(style);
  cleanup();
  const { container } = render(<div data-slot="pb-root">{ui}</div>);
  return findOffences(container, { mayBeEmpty }).map(({ check, slot }) => `${check}: ${slot}`);
}

describe('findOffences', () => {
  it('finds nothing on a page that is well', async () => {
    const ui = (
      <section>
        <h2>Workflows</h2>
        <p>Sync orders</p>
      </section>
    );
    expect(await offencesOf(ui)).toEqual([]);
  });

  it('finds a text of one letter a line', async () => {
    const narrow = '[data-slot="pb-version"] { inline-size: 1ch; overflow-wrap: anywhere }';
    expect(await offencesOf(<p data-slot="pb-version">Version 1.0.0</p>, narrow)).toEqual(['narrow text: pb-version']);
  });

  it('finds a short word that is broken, and lets a long one break', async () => {
    const tight = '[data-slot="pb-name"] { inline-size: 5ch; overflow-wrap: anywhere }';
    expect(await offencesOf(<p data-slot="pb-name">Update</p>, tight)).toEqual(['broken word: pb-name']);
    expect(await offencesOf(<p data-slot="pb-name">cred1lus0d4jkg9c7</p>, tight)).toEqual([]);
  });

  it('finds a page that scrolls sideways, unless a box inside it does', async () => {
    const wide = '[data-slot="pb-line"] { white-space: nowrap } .pan { overflow-x: auto }';
    const text = <p data-slot="pb-line">{'wide '.repeat(20)}</p>;
    expect(await offencesOf(text, wide)).toContain('overflow: pb-line');
    expect(await offencesOf(<div className="pan">{text}</div>, wide)).not.toContain('overflow: pb-line');
  });

  it('finds a text that is cut off without an ellipsis', async () => {
    const cut = '[data-slot="pb-name"] { inline-size: 60px; overflow: hidden; white-space: nowrap }';
    const text = <p data-slot="pb-name">Update stock levels</p>;
    expect(await offencesOf(text, cut)).toEqual(['clipped text: pb-name']);
    expect(await offencesOf(text, `${cut} [data-slot='pb-name'] { text-overflow: ellipsis }`)).toEqual([]);
  });

  it('finds cards of two heights in a grid, and no fault with rows below each other', async () => {
    const cards = (
      <ul className="cards" data-slot="pb-card-list">
        <li>One</li>
        <li>Two</li>
        <li className="tall">Three</li>
      </ul>
    );
    const tall = '.cards { display: grid } .tall { block-size: 90px }';
    expect(await offencesOf(cards, `${tall} .cards { grid-template-columns: 1fr 1fr; align-items: start }`)).toEqual([
      'uneven rows: pb-card-list',
    ]);
    expect(await offencesOf(cards, tall)).toEqual([]);
  });

  it('finds a second filled button, and asks only the dialog when one is open', async () => {
    const filled = (
      <button type="button" data-slot="pb-button" data-variant="primary">
        Connect
      </button>
    );
    const two = (
      <>
        {filled}
        {filled}
      </>
    );
    expect(await offencesOf(two)).toEqual(['filled buttons: pb-button']);
    expect(
      await offencesOf(
        <>
          {two}
          <dialog open>{filled}</dialog>
        </>,
      ),
    ).toEqual([]);
  });

  it('finds a heading above nothing, and a sentence about nothing', async () => {
    const bare = (
      <section>
        <h2 data-slot="pb-section-title">Activity</h2>
      </section>
    );
    const empty = <p data-slot="pb-empty-state">No runs yet.</p>;
    expect(await offencesOf(bare)).toEqual(['empty section: pb-section-title']);
    expect(await offencesOf(empty)).toEqual(['empty section: pb-root']);
    expect(await offencesOf(empty, '', { mayBeEmpty: true })).toEqual([]);
  });

  it('lets what only a screen reader meets be as small as it is', async () => {
    const away = '.away { clip-path: inset(50%); inline-size: 1px; overflow: hidden }';
    expect(await offencesOf(<p className="away">Loading the integrations</p>, away)).toEqual([]);
  });
});

describe('landmarksOf', () => {
  it('tells the height of the header and the places of the titles', async () => {
    await offencesOf(
      <>
        <header className="header" data-slot="pb-page-header" />
        <h2 className="title" data-slot="pb-section-title">
          Runs
        </h2>
      </>,
      '.header { block-size: 40px } .title { margin: 0 }',
    );
    expect(landmarksOf(document.body.querySelector('[data-slot="pb-root"]') ?? document.body)).toEqual({
      'height of pb-page-header': 40,
      'top of “Runs”': 40,
    });
  });
});
