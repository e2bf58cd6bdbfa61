import type { SandboxWorkflow } from '../contract/types.ts';
import { brands, type Brand } from './brands.ts';
import { fieldsOf, type Field } from './credential-fields.ts';
import { resourcesOf, type ResourceTemplate } from './resources.ts';
import { workflowTemplates } from './workflow-names.ts';

/** An integration, without the state of a user. */
export interface CatalogueIntegration {
  integrationId: string;
  name: string;
  category: string;
  /** The file name of the icon. */
  icon: string | undefined;
  connectorId: string;
}

/** A connector of the Connectivity API. */
export interface CatalogueConnector {
  connectorId: string;
  name: string;
  category: string;
  icon: string | undefined;
  authType: 'oauth2' | 'api_key' | 'basic';
  fields: readonly Field[];
  resources: readonly ResourceTemplate[];
}

/** A workflow, with the name of its product and the topics of the events that start it. */
export interface CatalogueWorkflow extends SandboxWorkflow {
  provider: string;
  topics: readonly string[];
}

const entries = Object.entries(brands).flatMap(([category, list]) =>
  list.map((brand, index) => ({ category, brand, index })),
);
const iconOf = ({ slug, icon }: Brand): string | undefined => (icon === 'none' ? undefined : `${slug}.svg`);
const versions = ['1.0.0', '1.2.0', '2.0.0', '1.1.0'];

function workflowsOf({ category, brand, index }: (typeof entries)[number]): CatalogueWorkflow[] {
  const { names, topics } = workflowTemplates[category] ?? { names: [], topics: [] };
  return Array.from({ length: 2 + (index % 3) }, (_, number) => ({
    workflowId: brand.slug === 'shopify' && number === 0 ? 'wf_xyz456' : `wf_${brand.slug}_${number + 1}`,
    integrationId: `int_${brand.slug}`,
    name: names[(index + number) % names.length] ?? `Workflow ${number + 1}`,
    version: brand.slug === 'shopify' ? '2.0.0' : (versions[(index + number) % versions.length] ?? '1.0.0'),
    provider: brand.name,
    topics,
  }));
}

const installable = entries.filter(({ brand }) => !brand.connectorOnly);

/** Every integration by id, the same for every seed. */
export const integrations: ReadonlyMap<string, CatalogueIntegration> = new Map(
  installable.map(({ category, brand }) => {
    const integrationId = `int_${brand.slug}`;
    return [integrationId, { integrationId, name: brand.name, category, icon: iconOf(brand), connectorId: brand.slug }];
  }),
);

/** Every connector by id. */
export const connectors: ReadonlyMap<string, CatalogueConnector> = new Map(
  entries.map(({ category, brand }) => [
    brand.slug,
    {
      connectorId: brand.slug,
      name: brand.connectorName ?? brand.name,
      category,
      icon: iconOf(brand),
      authType: brand.auth ?? 'oauth2',
      fields: fieldsOf(brand),
      resources: resourcesOf(brand.slug, category, brand.connectorOnly),
    },
  ]),
);

/** Every workflow by id. */
export const workflows: ReadonlyMap<string, CatalogueWorkflow> = new Map(
  installable.flatMap(workflowsOf).map((workflow) => [workflow.workflowId, workflow]),
);
