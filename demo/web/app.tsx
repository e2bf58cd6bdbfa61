import type { PageData } from '../server/site.ts';
import { Integrations } from './integrations.tsx';
import { Orders } from './orders.tsx';
import { usePreferences } from './preferences.ts';
import { Shell } from './shell.tsx';
import { Welcome } from './welcome.tsx';

export interface AppProps extends PageData {
  path: string;
}

/** Renders the pages of the demo product. The server decides which pages exist. */
export function App({ user, access, path }: AppProps) {
  const { preferences, setPreference } = usePreferences();
  if (path === '/') return <Welcome user={user} />;
  if (!user) return <Welcome user={null} missing />;

  const Page = path === '/orders' ? Orders : Integrations;
  return (
    <Shell user={user} path={path} preferences={preferences} onPreference={setPreference}>
      <Page user={user} access={access} preferences={preferences} />
    </Shell>
  );
}
