import type { Access } from '@medvirk/api-contract';
import type { RouteOptions } from 'fastify';

export interface DeclaredRoute {
  method: string;
  url: string;
  access: Access;
}

/**
 * What a route says of who may call it. Files of the web apps are public by being there.
 * @throws when a route says nothing: there is no default
 */
export function declaredRoutes(route: RouteOptions & { routePath?: string }): DeclaredRoute[] {
  const config = route.config as { access?: Access; file?: string } | undefined;
  const access = config?.access ?? (config?.file !== undefined ? 'public' : undefined);
  const methods = Array.isArray(route.method) ? route.method : [route.method];
  if (!access) throw new Error(`${methods.join(', ')} ${route.url} declares no access`);
  return methods.map((method) => ({ method, url: route.url, access }));
}
