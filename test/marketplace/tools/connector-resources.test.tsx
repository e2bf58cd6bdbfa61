/**
 * @module-tag connectivity/listConnectorResources
 */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ConnectorResources, defaultActionId } from '../../../src/marketplace/index.ts';
import { createStage, problem } from '../render-stage.tsx';

const list = 'GET /connectivity/connectors/hubspot/resources';
const actions = ['hubspot/list-contacts', 'hubspot/create-contacts', 'shopify/get-deals'];
const row = async (name: string) => {
  const rows = await screen.findAllByRole('listitem');
  return rows.find((one) => one.textContent?.startsWith(name)) as HTMLElement;
};

describe('<ConnectorResources />', () => {
  it('lists what there is, and makes buttons of the actions that may be run', async () => {
    const stage = createStage({ allow: { actions } });
    stage.show(<ConnectorResources connectorId="hubspot" connectorName="HubSpot" />);
    expect(await screen.findByRole('list', { name: 'What HubSpot can do' })).toBeDefined();
    const contacts = within(await row('Contacts'));
    await waitFor(() =>
      expect(contacts.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
        'List Contacts',
        'Create Contacts',
      ]),
    );
    expect(contacts.getByText('Get').tagName).toBe('SPAN');
    expect(within(await row('Deals')).queryByRole('button')).toBeNull();
  });

  it('opens an action in place, one at a time, and asks for it only then', async () => {
    const stage = createStage({ allow: { actions } });
    await stage.connect('hubspot');
    stage.show(<ConnectorResources connectorId="hubspot" />);
    const button = await screen.findByRole('button', { name: 'List Contacts' });
    expect(stage.asked('GET /connectivity/connectors/hubspot/actions')).toEqual([]);
    await userEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(await screen.findByRole('heading', { name: 'List Contacts', level: 4 })).toBeDefined();
    const region = document.getElementById(button.getAttribute('aria-controls') ?? '');
    expect(region?.querySelector('[data-slot="pb-action-runner"]')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Create Contacts' }));
    expect(await screen.findByRole('heading', { name: 'Create Contacts' })).toBeDefined();
    expect(screen.queryByRole('heading', { name: 'List Contacts' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Create Contacts' }));
    expect(screen.queryByRole('heading')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Create Contacts' }));
  });

  it('finds actions as the host says', async () => {
    expect(defaultActionId({ resourceId: 'orders', name: 'Orders', actions: [] }, 'list')).toBe('list-orders');
    const stage = createStage({ allow: { actions: ['hubspot/contacts_list'] } });
    stage.show(
      <ConnectorResources
        connectorId="hubspot"
        resolveActionId={({ resourceId }, action) => `${resourceId}_${action}`}
      />,
    );
    expect(await screen.findByRole('button')).toBeDefined();
    expect(screen.getByRole('button').textContent).toBe('List Contacts');
  });

  it('makes no button of an id that cannot be one', async () => {
    const stage = createStage({ allow: { actions } });
    stage.show(<ConnectorResources connectorId="hubspot" resolveActionId={() => '../list-contacts'} />);
    await screen.findByRole('list');
    await waitFor(() => expect(stage.asked('POST /session')).toHaveLength(1));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is read-only for who may run nothing, and says why when the host does', async () => {
    const stage = createStage({ allow: { actions } });
    const { unmount } = stage.show(<ConnectorResources connectorId="hubspot" />, { permissions: { actions: false } });
    await screen.findByRole('list');
    expect(screen.queryByRole('button')).toBeNull();
    unmount();
    stage.show(<ConnectorResources connectorId="hubspot" />, { permissions: { actions: 'Ask an owner.' } });
    const button = await screen.findByRole('button', { name: 'List Contacts' });
    await userEvent.click(button);
    expect(screen.queryByRole('heading')).toBeNull();
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Ask an owner.');
  });

  it('waits in place, says that there is nothing, and that some could not be read', async () => {
    const stage = createStage();
    stage.answers[list] = () => Response.json({ resources: [] });
    const { unmount } = stage.show(<ConnectorResources connectorId="hubspot" />);
    expect(document.querySelector('[data-slot="pb-connector-resources"]')?.getAttribute('aria-busy')).toBe('true');
    expect(await screen.findByText('Hubspot has no actions to run here.')).toBeDefined();
    unmount();
    stage.answers[list] = () =>
      Response.json({ resources: [{ resourceId: 'deals', name: 'Deals', actions: ['list'] }, { name: 'No id' }] });
    stage.show(<ConnectorResources connectorId="hubspot" />);
    expect(await screen.findByText('1 kind of record couldn’t be read and is left out.')).toBeDefined();
    expect(screen.getByText('Deals')).toBeDefined();
  });

  it('tries again after a failure', async () => {
    const stage = createStage();
    stage.answers[list] = () => problem(502, 'upstream_error');
    stage.show(<ConnectorResources connectorId="hubspot" />);
    const again = await screen.findByRole('button', { name: 'Try again' });
    delete stage.answers[list];
    await userEvent.click(again);
    expect(await screen.findByText('Contacts')).toBeDefined();
  });
});
