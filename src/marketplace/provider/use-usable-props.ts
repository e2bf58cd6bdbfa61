'use client';
import { useMemo } from 'react';
import { describeValue, isObject, warnOnce } from '../../api/internal.ts';
import type { PlugboardProviderProps } from './provider-props.ts';
import { readConnectors, readIntegrations, readPermissions } from './usable-records.ts';

/** Returns a value of the right kind. Undefined, the default of the prop, for any other, with one warning in the console. */
function usable<Value>(
  name: string,
  value: Value | undefined,
  isUsable: (value: unknown) => boolean,
): Value | undefined {
  if (value === undefined || isUsable(value)) return value;
  warnOnce(
    `The ${name} of <PlugboardProvider> is ${describeValue(value)}, which it cannot use, so it uses the default.`,
  );
  return undefined;
}

const isText = (value: unknown) => typeof value === 'string';
const isFlag = (value: unknown) => typeof value === 'boolean';
const isFunction = (value: unknown) => typeof value === 'function';
const isOneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value);
const hasMethods =
  (...names: readonly string[]) =>
  (value: unknown) =>
    typeof value === 'object' && value !== null && names.every((name) => isFunction(Reflect.get(value, name)));

/** A number is a user's id too. */
const toUserKey = (userKey: unknown) =>
  typeof userKey === 'number' ? String(userKey) : (userKey as string | undefined);

/** Returns the props with those that the provider cannot use left out. Hosts write JavaScript too, and no value may end their page. */
export function useUsableProps(props: PlugboardProviderProps): PlugboardProviderProps {
  const { integrations, connectors, permissions } = props;
  const records = useMemo(
    () => ({
      integrations: integrations === undefined ? undefined : readIntegrations('integrations', integrations),
      connectors: connectors === undefined ? undefined : readConnectors('connectors', connectors),
      permissions: permissions === undefined ? undefined : readPermissions('permissions', permissions),
    }),
    [integrations, connectors, permissions],
  );
  const callbacks = Object.entries(props)
    .filter(([name]) => /^on[A-Z]/.test(name))
    .map(([name, value]) => [name, usable(name, value as unknown, isFunction)]);
  return {
    ...props,
    ...(Object.fromEntries(callbacks) as Partial<PlugboardProviderProps>),
    ...records,
    basePath: usable('basePath', props.basePath, isText),
    userKey: usable('userKey', toUserKey(props.userKey), isText),
    access: usable('access', props.access, isOneOf('proxy', 'token')),
    connectMode: usable('connectMode', props.connectMode, isOneOf('popup', 'redirect')),
    colorScheme: usable('colorScheme', props.colorScheme, isOneOf('light', 'dark', 'system')),
    density: usable('density', props.density, isOneOf('regular', 'dense')),
    developer: usable('developer', props.developer, isFlag),
    signInHref: usable('signInHref', props.signInHref, isText),
    queryClient: usable(
      'queryClient',
      props.queryClient,
      hasMethods('getQueryCache', 'getMutationCache', 'fetchQuery'),
    ),
    dehydratedState: usable('dehydratedState', props.dehydratedState, isObject),
    fetch: usable('fetch', props.fetch, isFunction),
    clock: usable('clock', props.clock, hasMethods('now', 'wait')),
  };
}
