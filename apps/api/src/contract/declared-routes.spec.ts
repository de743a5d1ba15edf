import { describe, expect, it } from '@jest/globals';
import type { RouteOptions } from 'fastify';
import { declaredRoutes } from './declared-routes.ts';

const aRoute = (more: object): RouteOptions =>
  ({ method: 'GET', url: '/api/x', handler: () => {}, ...more }) as RouteOptions;

describe('declaredRoutes', () => {
  it('lists a route with what it says, once per method', () => {
    expect(declaredRoutes(aRoute({ method: ['GET', 'HEAD'], config: { access: 'survey:read' } }))).toEqual([
      { method: 'GET', url: '/api/x', access: 'survey:read' },
      { method: 'HEAD', url: '/api/x', access: 'survey:read' },
    ]);
  });

  it.each([[{}], [{ config: {} }], [{ config: { access: '' } }], [{ config: { access: undefined } }]])(
    'throws for a route that says nothing: %j',
    (more) => {
      expect(() => declaredRoutes(aRoute(more))).toThrow('GET /api/x declares no access');
    },
  );

  it('takes a file of the web apps as public', () => {
    const [file] = declaredRoutes(aRoute({ url: '/assets/a.js', config: { file: 'assets/a.js' } }));
    expect(file?.access).toBe('public');
  });
});
