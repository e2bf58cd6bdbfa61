import type { DemoUser } from '../server/sessions.ts';
import { Mark } from './mark.tsx';

/** The page before signing in. */
export function Welcome({ user, missing = false }: { user: DemoUser | null; missing?: boolean }) {
  return (
    <main className="welcome">
      <p className="brand">
        <Mark /> Parcelwise
      </p>
      <h1>{missing ? 'There is no such page or person here' : 'Orders in, parcels out'}</h1>
      <p>
        Parcelwise is a made-up product for merchants who ship. Its integrations page is Plugboard, inside the
        product&rsquo;s own page and behind its own sign-in.
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
