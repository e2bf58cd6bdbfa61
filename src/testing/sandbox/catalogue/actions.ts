import type { CatalogueConnector } from './catalogue.ts';
import type { ResourceTemplate } from './resources.ts';

/** One parameter of an action. */
export interface Parameter {
  name: string;
  type: 'integer' | 'string' | 'boolean';
  required: boolean;
  description: string;
}

/** An action, as the contract describes it. */
export interface Action {
  actionId: string;
  name: string;
  description: string;
  parameters: Parameter[];
}

const id = (one: string): Parameter => ({ name: 'id', type: 'string', required: true, description: `Which ${one}` });
const name = (one: string, required: boolean): Parameter => ({
  name: 'name',
  type: 'string',
  required,
  description: `What to call the ${one}`,
});
const notify: Parameter = {
  name: 'notify',
  type: 'boolean',
  required: false,
  description: 'Whether to tell the people concerned',
};

const verbs: Readonly<
  Record<string, (many: string, one: string, provider: string) => Omit<Action, 'actionId' | 'name'>>
> = {
  list: (many, one, provider) => ({
    description: `Retrieve a list of ${provider} ${many}`,
    parameters: [
      { name: 'limit', type: 'integer', required: false, description: `Maximum number of ${many} to return` },
    ],
  }),
  get: (_, one, provider) => ({ description: `Retrieve one ${provider} ${one}`, parameters: [id(one)] }),
  create: (_, one, provider) => ({ description: `Create a ${provider} ${one}`, parameters: [name(one, true), notify] }),
  update: (_, one, provider) => ({
    description: `Change a ${provider} ${one}`,
    parameters: [id(one), name(one, false), notify],
  }),
  delete: (_, one, provider) => ({ description: `Delete a ${provider} ${one}`, parameters: [id(one)] }),
};

const title = (words: string): string => words.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** Describes an action, whose id is the verb and the resource joined by a hyphen, or nothing if there is none. */
export function describeAction(
  connector: CatalogueConnector,
  actionId: string,
): { action: Action; verb: string; resource: ResourceTemplate } | undefined {
  const [verb = '', ...rest] = actionId.split('-');
  const resource = connector.resources.find((one) => one.id === rest.join('-') && one.verbs.includes(verb));
  const describe = verbs[verb];
  if (!resource || !describe) return undefined;
  const many = resource.id.replaceAll('-', ' ');
  const words = describe(many, resource.one, connector.name);
  return { action: { actionId, name: title(`${verb} ${many}`), ...words }, verb, resource };
}
