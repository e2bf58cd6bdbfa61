import { AttentionBanner } from 'plugboard';
import { Plugboard, type PlugboardProps } from './plugboard.tsx';

const orders = [
  ['PW-20418', 'Hana Sato', '2 parcels', 'Packed'],
  ['PW-20417', 'Luis Ferreira', '1 parcel', 'On its way'],
  ['PW-20416', 'Noor El-Amin', '4 parcels', 'On its way'],
  ['PW-20415', 'Tomasz Zieliński', '1 parcel', 'Delivered'],
  ['PW-20414', 'Amelia Brandt', '1 parcel', 'Delivered'],
] as const;

const hrefOf = (integrationId: string) =>
  `/integrations?${new URLSearchParams({ integration: integrationId, action: 'reconnect' })}`;

/** The orders page. It shows a banner when an integration needs attention. */
export function Orders(props: PlugboardProps) {
  return (
    <div className="page orders" dir="ltr">
      <h1>Orders</h1>
      <Plugboard {...props}>
        <AttentionBanner hrefOf={hrefOf} />
      </Plugboard>
      <table>
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Customer</th>
            <th scope="col">Parcels</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {orders.map(([id, customer, parcels, status]) => (
            <tr key={id}>
              <td>{id}</td>
              <td>{customer}</td>
              <td>{parcels}</td>
              <td>{status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
