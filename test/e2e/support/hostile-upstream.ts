import { createSandbox } from 'plugboard/testing';
import { serve } from 'plugboard/testing/node';
import { naughtyTexts, naughtyUrls } from '../../security/corpora/naughty.ts';

const at = (minute: number) => new Date(Date.parse('2026-04-01T12:00:00Z') + minute * 60_000).toISOString();
const url = (index: number) => naughtyUrls[index % naughtyUrls.length];

/** Markup, names with a meaning in JavaScript, formulas and direction marks. */
export const fieldNames = [...naughtyTexts.slice(0, 10), ...naughtyTexts.slice(55, 95)];

/** The response of each operation: the shape of the contract, with a hostile text in every text field. */
const answers: readonly (readonly [RegExp, (path: string) => unknown])[] = [
  [
    /\/integrations$/,
    () => ({
      integrations: [
        { integrationId: 'int_shopify', name: 'Shopify', category: naughtyTexts[0], iconUrl: url(0), installed: true },
        ...naughtyTexts.map((text, index) => ({
          integrationId: `int_${index}`,
          name: text,
          category: naughtyTexts[(index * 7) % 12],
          iconUrl: url(index),
          installed: index % 2 === 0,
          description: text,
          onclick: text,
          dangerouslySetInnerHTML: { __html: text },
        })),
      ],
    }),
  ],
  [
    /\/connectors$/,
    () => ({
      connectors: [
        { connectorId: 'shopify', name: 'Shopify', category: naughtyTexts[3], iconUrl: url(3), actionCount: 3 },
        ...naughtyTexts.map((name, index) => ({
          connectorId: `c_${index}`,
          name,
          category: name,
          iconUrl: url(index),
          actionCount: name,
        })),
      ],
    }),
  ],
  [
    /\/logs$/,
    () => ({
      logs: naughtyTexts.map((text, index) => ({
        logId: text,
        workflowId: 'wf_xyz456',
        status: index % 3 ? (index % 3 === 1 ? 'failure' : 'success') : text,
        executedAt: index % 5 ? at(index) : text,
        duration: index % 7 ? index : text,
      })),
    }),
  ],
  [
    /\/errors$/,
    () => ({
      errors: naughtyTexts.map((message, index) => ({
        errorId: `err_${index}`,
        workflowId: 'wf_xyz456',
        message,
        // The list shows only the newest items.
        occurredAt: at(-index),
      })),
    }),
  ],
  [
    /\/credentials\/metadata$/,
    () => ({
      authType: 'api_key',
      requiredFields: fieldNames.map((name) => ({ name, description: name, required: false })),
    }),
  ],
  [
    /\/credentials$/,
    () => ({
      credentials: naughtyTexts.slice(0, 40).map((name, index) => ({
        credentialId: `cred_${index}`,
        connectorId: 'shopify',
        name,
        createdAt: at(index),
      })),
    }),
  ],
  [
    /\/resources$/,
    () => ({
      resources: [
        { resourceId: 'orders', name: naughtyTexts[1], description: naughtyTexts[3], actions: ['list'] },
        ...naughtyTexts.slice(0, 60).map((name, index) => ({
          resourceId: `r_${index}`,
          name,
          description: name,
          actions: [name, url(index)],
        })),
      ],
    }),
  ],
  [
    /\/actions\/[^/]+$/,
    () => ({
      actionId: 'list-orders',
      name: naughtyTexts[2],
      description: naughtyTexts[4],
      parameters: naughtyTexts
        .slice(0, 60)
        .map((name, index) => ({ name, type: index % 2 ? 'string' : name, required: false, description: name })),
    }),
  ],
  [
    /\/execute$/,
    () => ({
      success: true,
      data: {
        ['__proto__']: { polluted: true },
        texts: naughtyTexts,
        urls: naughtyUrls,
        keys: Object.fromEntries(naughtyTexts.map((text) => [text, text])),
      },
    }),
  ],
];

/** Starts a sandbox on a real port whose every text is hostile. */
export async function serveHostile() {
  const sandbox = createSandbox();
  const bodies: unknown[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const body: unknown = request.method === 'POST' ? await request.clone().json() : undefined;
    if (request.method === 'POST' && pathname.endsWith('/credentials')) {
      bodies.push(body);
      return Response.json({ credentialId: 'cred_new', connectorId: 'shopify', createdAt: at(0) }, { status: 201 });
    }
    const [, answer] = answers.find(([pattern]) => pattern.test(pathname)) ?? [];
    return answer ? Response.json(answer(pathname)) : sandbox.fetch(request);
  };
  const { url: origin, close } = await serve({ fetch });
  const move = (base: string) => origin + new URL(base).pathname.replace(/\/$/, '');
  const { apiKey, embeddedUrl, connectivityUrl } = sandbox;
  return { apiKey, embeddedUrl: move(embeddedUrl), connectivityUrl: move(connectivityUrl), bodies, close };
}

/** The catalogue of the host, which can contain user input. */
export const hostileWorkflows = [
  { workflowId: 'wf_xyz456', integrationId: 'int_shopify', name: naughtyTexts[3], version: '2.0.0' },
  ...naughtyTexts.slice(0, 80).flatMap((name, index) => {
    const usable = name.trim() !== '' && name.length <= 200;
    return usable ? [{ workflowId: `wf_${index}`, integrationId: 'int_shopify', name, version: '1.0.0' }] : [];
  }),
];
