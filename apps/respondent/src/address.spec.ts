import { describe, expect, it } from '@jest/globals';
import { placeAt } from './address.ts';

describe('the page behind a path', () => {
  it.each([
    ['/s/k3v9mq', { page: 'answer', linkCode: 'k3v9mq' }],
    ['/s/K3V9MQ/', { page: 'answer', linkCode: 'k3v9mq' }],
    ['/told/hjemreise26', { page: 'told', slug: 'hjemreise26' }],
  ])('%s is found', (path, place) => {
    expect(placeAt(path)).toEqual(place);
  });

  it.each(['/', '/s/', '/s/short', '/s/k3v9mq/more', '/told/with-dash', '/x/k3v9mq', `/s/${'a'.repeat(21)}`])(
    '%s is unknown',
    (path) => {
      expect(placeAt(path)).toEqual({ page: 'unknown' });
    },
  );
});
