import { describe, expect, it } from '@jest/globals';
import { readStartOptions } from './start-options.ts';

describe('readStartOptions', () => {
  it('answers on port 3000 of this machine with the demo, unless told otherwise', () => {
    expect(readStartOptions([], {})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      demo: true,
      help: false,
    });
  });

  it('takes arguments before the environment', () => {
    const options = readStartOptions(['--port', '4000', '--no-demo'], { PORT: '5000', HOST: '0.0.0.0' });
    expect(options).toMatchObject({ port: 4000, host: '0.0.0.0', publicUrl: 'http://localhost:4000', demo: false });
  });

  it('takes the public address as it is, without the last slash', () => {
    expect(readStartOptions([], { PUBLIC_URL: 'https://medvirk.example/' }).publicUrl).toBe('https://medvirk.example');
  });

  it.each([
    [['--port', 'x'], {}, /--port/],
    [['--port', '70000'], {}, /--port/],
    [[], { PORT: '-1' }, /PORT/],
    [[], { PUBLIC_URL: 'medvirk' }, /PUBLIC_URL/],
    [['--demoo'], {}, /--no-demo/],
    [['extra'], {}, /npm start/],
  ])('does not understand %j with %j', (argv, environment, message) => {
    expect(() => readStartOptions(argv, environment)).toThrow(message);
  });
});
