import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { RunRibbon } from '../../../src/components/index.ts';
import { WorkflowRow, WorkflowSwitch, type WorkflowRowProps } from '../../../src/components/workflow/index.ts';

const show = (props?: Partial<WorkflowRowProps>) =>
  render(
    <ul>
      <WorkflowRow
        workflowId="wf_1"
        name="Sync orders"
        version="2.0.0"
        ribbon={<RunRibbon runs={[]} />}
        toggle={(id) => <WorkflowSwitch workflowId="wf_1" name="Sync orders" state="on" labelledBy={id} />}
        {...props}
      />
    </ul>,
  );

describe('<WorkflowRow />', () => {
  it('is a list item that names its workflow, version and last runs', () => {
    show();
    expect(screen.getByRole('listitem').dataset).toMatchObject({ slot: 'pb-workflow-row', workflowId: 'wf_1' });
    expect(screen.getByText('Version 2.0.0')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'No runs yet' })).toBeTruthy();
  });

  it('labels the switch with its name, once', () => {
    show();
    expect(screen.getByRole('switch', { name: 'Sync orders' })).toBeTruthy();
    expect(screen.getAllByText('Sync orders')).toHaveLength(1);
  });

  it('opens with a click on its name and marks the open workflow', async () => {
    const onOpen = vi.fn<() => void>();
    show({ onOpen, open: true });
    const name = screen.getByRole('button', { name: 'Sync orders' });
    expect(name.getAttribute('aria-current')).toBe('true');
    await userEvent.click(name);
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('is plain text when there is nothing to open', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Sync orders' })).toBeNull();
  });

  it('renders without version, ribbon and switch', () => {
    show({ version: undefined, ribbon: undefined, toggle: undefined });
    expect(screen.getByRole('listitem').textContent).toBe('Sync orders');
  });

  it('lets the host reach its element', () => {
    const ref = createRef<HTMLLIElement>();
    render(<WorkflowRow workflowId="wf_1" name="x" title="mine" ref={ref} />);
    expect(ref.current?.title).toBe('mine');
  });
});
