import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** What the checks look at in a service; the schema has checked the shapes before. */
export interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile?: string };
  readonly command?: readonly string[];
  readonly user?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: true };
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly init?: boolean;
  readonly cap_add?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly stop_grace_period?: string;
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks?: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, { readonly file: string }>>;
}

export const inDocker = (path: string): string => fileURLToPath(new URL(`../../docker/${path}`, import.meta.url));
export const dockerText = (path: string): string => readFileSync(inDocker(path), 'utf8');

// Compose's own tag: "replace, don't merge". What is replaced is read as it stands.
const override = {
  tag: '!override',
  collection: 'map' as const,
  resolve: (value: unknown) => value,
};

/** A compose file as data, merge keys (`<<`) applied. */
export function readCompose(text: string): Compose {
  return parse(text, { merge: true, customTags: [override] });
}

/** The overlay laid over the base: maps merge, lists and what is tagged `!override` replace. */
export function overlaid(base: Compose, overlay: Compose): Compose {
  const services = { ...base.services };
  for (const [name, service] of Object.entries(overlay.services)) services[name] = { ...services[name], ...service };
  return { ...base, services, networks: { ...base.networks, ...overlay.networks } };
}
