import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PlugboardError } from '../../src/api/index.ts';
import {
  AccountNotice,
  BulkBar,
  BulkProgress,
  BulkResult,
  ChangeDialog,
  SelectBox,
  WorkflowSwitch,
  type BulkBarProps,
  type BulkFailure,
} from '../../src/components/index.ts';

const handlers = () => ({
  onSelectAll: vi.fn<(selected: boolean) => void>(),
  onClear: vi.fn<() => void>(),
  onSwitch: vi.fn<(on: boolean) => void>(),
  onPause: vi.fn<() => void>(),
  onUpgrade: vi.fn<() => void>(),
});
const show = (props?: Partial<BulkBarProps>) => {
  const told = handlers();
  render(
    <>
      <p id="why">Ask Grace.</p>
      <BulkBar total={3} selected={0} {...told} {...props} />
    </>,
  );
  return told;
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const names = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

describe('<SelectBox />', () => {
  it.each([
    [false, false, false],
    [true, true, false],
    ['some', false, true],
  ] as const)('that is %s is checked: %s, indeterminate: %s', (selected, checked, indeterminate) => {
    render(<SelectBox aria-label="All" selected={selected} onChange={() => {}} />);
    expect(screen.getByRole('checkbox', { name: 'All' })).toMatchObject({ checked, indeterminate });
  });
});

describe('<BulkBar />', () => {
  it('offers the actions on all workflows while nothing is selected', async () => {
    const { onPause, onUpgrade } = show({ upgrades: 2 });
    expect(names()).toEqual(['Upgrade 2 workflows', 'Turn all off']);
    await press('Upgrade 2 workflows');
    await press('Turn all off');
    expect([onUpgrade, onPause].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('offers no pause without an active workflow, and no bulk upgrade of one workflow', () => {
    show({ upgrades: 1, onPause: undefined });
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers the actions on the selection while there is one', async () => {
    const { onSwitch, onClear, onSelectAll } = show({ selected: 2 });
    expect(screen.getByText('2 selected')).toBeTruthy();
    expect(names()).toEqual(['Turn on', 'Turn off', 'Clear selection']);
    for (const name of names()) await press(name ?? '');
    expect(onSwitch.mock.calls).toEqual([[true], [false]]);
    expect(onClear).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all' }));
    expect(onSelectAll).toHaveBeenCalledWith(true);
  });

  it('explains why changes are disabled, and changes nothing', async () => {
    const { onPause } = show({ disabledBy: 'why', upgrades: 2 });
    const pause = screen.getByRole('button', { name: 'Turn all off' });
    expect(pause.getAttribute('aria-disabled')).toBe('true');
    expect(pause.getAttribute('aria-describedby')).toBe('why');
    await userEvent.click(pause);
    expect(onPause).not.toHaveBeenCalled();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('<BulkProgress />', () => {
  it('shows its progress and can be stopped', async () => {
    const onStop = vi.fn<() => void>();
    render(<BulkProgress change="off" done={4} total={10} onStop={onStop} />);
    const bar = screen.getByRole('progressbar', { name: 'Turning off: 4 of 10 done' });
    expect(['aria-valuenow', 'aria-valuemax'].map((name) => bar.getAttribute(name))).toEqual(['4', '10']);
    await press('Stop');
    expect(onStop).toHaveBeenCalledOnce();
  });
});

describe('<BulkResult />', () => {
  const failures: BulkFailure[] = [
    { workflowId: 'a', name: 'A', outcome: 'not_applied', error: new PlugboardError('rate_limited', 'x') },
    { workflowId: 'b', name: 'B', outcome: 'unknown', error: new PlugboardError('timeout', 'x') },
    { workflowId: 'c', name: 'C', outcome: 'superseded' },
  ];

  it('gives each failure its reason', () => {
    render(<BulkResult change="on" done={7} total={10} failures={failures} onClose={() => {}} />);
    expect(screen.getByText('7 of 10 workflows are on.')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '“A”: Too many requests in a short time. Wait a moment, then try again.',
      '“B”: We don’t know how this ended. This took too long. Check your connection and try again.',
      '“C”: Something else was asked of it meanwhile.',
    ]);
  });

  it('offers only the actions that apply', () => {
    const { rerender } = render(<BulkResult change="off" done={2} total={2} onClose={() => {}} />);
    expect(names()).toEqual(['Close']);
    rerender(
      <BulkResult change="off" done={1} total={3} left={1} onRetry={() => {}} onResume={() => {}} onClose={() => {}} />,
    );
    expect(names()).toEqual(['Try the failed ones again', 'Turn them on again', 'Close']);
    expect(screen.getByText('1 was not begun and stays as it was.')).toBeTruthy();
  });
});

describe('<ChangeDialog />', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ workflowId: `wf_${index}`, name: `Workflow ${index}` }));
  const ask = (props: Partial<Parameters<typeof ChangeDialog>[0]>) =>
    render(<ChangeDialog ask="off" workflows={many} onCancel={() => {}} onConfirm={() => {}} {...props} />);

  it('is closed while there is nothing to confirm', () => {
    ask({ ask: undefined });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('names ten workflows and counts the others', () => {
    ask({});
    const items = within(screen.getByRole('dialog', { name: 'Turn off 12 workflows?' })).getAllByRole('listitem');
    expect(items).toHaveLength(11);
    expect(items.at(-1)?.textContent).toBe('and 2 more');
  });

  it('asks about a single workflow by its name', () => {
    ask({ workflows: many.slice(0, 1) });
    expect(screen.getByRole('dialog', { name: 'Turn off “Workflow 0”?' })).toBeTruthy();
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('names only the new version when the current one is unknown', () => {
    ask({ ask: 'upgrade', workflows: [{ workflowId: 'wf_1', name: 'A', to: '2.0' }] });
    expect(screen.getByRole('listitem').textContent).toBe('A: to version 2.0');
    expect(screen.queryByText(/no more work/)).toBeNull();
  });
});

describe('<AccountNotice />', () => {
  it('informs while every workflow is off, and warns when one is on', () => {
    const { rerender } = render(<AccountNotice />);
    expect(screen.getByRole('status').dataset).toMatchObject({ tone: 'info', state: 'available' });
    rerender(<AccountNotice on />);
    expect(screen.getByRole('status').dataset).toMatchObject({ tone: 'warning', state: 'attention' });
  });
});

describe('<WorkflowSwitch quiet />', () => {
  it('is no live region and shows no message', () => {
    const error = new PlugboardError('conflict', 'x');
    render(<WorkflowSwitch workflowId="wf_1" name="Sync" state="off" error={error} quiet />);
    expect(screen.queryByRole('status')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('points to the shared explanation', () => {
    render(<WorkflowSwitch workflowId="wf_1" name="Sync" state="off" disabledReason="No." whyId="above" />);
    expect(screen.getByRole('switch').getAttribute('aria-describedby')).toBe('above');
    expect(screen.queryByText('No.')).toBeNull();
  });

  it('shows only the state when it is read-only', () => {
    render(<WorkflowSwitch workflowId="wf_1" name="Sync" state="unknown" readOnly />);
    expect(screen.getByRole('status').textContent).toBe('Not confirmed');
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
