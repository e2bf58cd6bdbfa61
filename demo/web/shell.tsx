import type { ReactNode } from 'react';
import type { DemoUser } from '../server/sessions.ts';
import { Mark } from './mark.tsx';
import { languages, schemes, type Preferences } from './preferences.ts';
import { textsOf } from './texts.ts';

const pages = [
  ['/orders', 'orders'],
  ['/integrations', 'integrations'],
] as const;

export interface ShellProps {
  user: DemoUser;
  path: string;
  preferences: Preferences;
  onPreference: (change: Partial<Preferences>) => void;
  children: ReactNode;
}

/** The header of every signed-in page: navigation, preferences and the user. */
export function Shell({ user, path, preferences, onPreference, children }: ShellProps) {
  const text = textsOf(preferences);
  return (
    <>
      <header className="bar">
        <a className="brand" href="/orders">
          <Mark /> Parcelwise
        </a>
        <nav aria-label="Parcelwise">
          {pages.map(([href, name]) => (
            <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
              {text[name]}
            </a>
          ))}
        </nav>
        <div className="tools">
          <label>
            <span className="quiet">{text.theme}</span>
            <select
              value={preferences.scheme}
              onChange={(event) => onPreference({ scheme: event.target.value as Preferences['scheme'] })}
            >
              {schemes.map((scheme) => (
                <option key={scheme} value={scheme}>
                  {text.themes[scheme]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="quiet">{text.language}</span>
            <select
              value={preferences.language}
              onChange={(event) => onPreference({ language: event.target.value as Preferences['language'] })}
            >
              {Object.entries(languages).map(([tag, name]) => (
                <option key={tag} value={tag}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <span className="who">
            <strong>{user.fullName}</strong>
            <span className="quiet">{user.company}</span>
          </span>
          <a href="/logout">{text.signOut}</a>
        </div>
      </header>
      <main>{children}</main>
    </>
  );
}
