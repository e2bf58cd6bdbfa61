import type { DemoUser } from '../server/sessions.ts';
import { Mark } from './mark.tsx';

/** The front page with the sign-in. */
export function Welcome({ user, missing = false }: { user: DemoUser | null; missing?: boolean }) {
  return (
    <main className="welcome">
      <p className="brand">
        <Mark /> Parcelwise
      </p>
      <h1>{missing ? 'This page or user does not exist' : 'Orders in, parcels out'}</h1>
      <p>
        Parcelwise is a fictional product for merchants who ship. Its integrations page is Plugboard, inside the page
        and behind the sign-in of the product.
      </p>
      {user && (
        <p>
          Signed in as {user.fullName}. <a href="/integrations">Open integrations</a>
        </p>
      )}
      <ul className="choices">
        <li>
          <a href="/login?user=ada">Sign in as Ada</a>
          <span className="quiet">Northwind Teas</span>
        </li>
        <li>
          <a href="/login?user=grace">Sign in as Grace</a>
          <span className="quiet">Fjord Outfitters</span>
        </li>
      </ul>
    </main>
  );
}
