import { describe, expect, it } from '@jest/globals';
import { stateFolder } from './state-folder.ts';

const kari = { platform: 'linux', home: '/home/kari', isRoot: false } as const;

describe('stateFolder', () => {
  it.each([
    ['MEDVIRK_HOME wins', { MEDVIRK_HOME: '/srv/medvirk', XDG_STATE_HOME: '/x' }, kari, '/srv/medvirk'],
    ['XDG_STATE_HOME on Linux', { XDG_STATE_HOME: '/x' }, kari, '/x/medvirk'],
    ['the home folder on Linux', {}, kari, '/home/kari/.local/state/medvirk'],
    ['an empty MEDVIRK_HOME counts as none', { MEDVIRK_HOME: '' }, kari, '/home/kari/.local/state/medvirk'],
    ['root on Linux', {}, { platform: 'linux', home: '/root', isRoot: true }, '/var/lib/medvirk'],
    [
      'a Mac',
      {},
      { platform: 'darwin', home: '/Users/kari', isRoot: false },
      '/Users/kari/Library/Application Support/Medvirk',
    ],
    [
      'Windows',
      { LOCALAPPDATA: 'C:\\Users\\Kari\\AppData\\Local' },
      { platform: 'win32', home: 'C:\\Users\\Kari', isRoot: false },
      'C:\\Users\\Kari\\AppData\\Local\\Medvirk',
    ],
  ] as const)('%s', (_, environment, machine, expected) => {
    expect(stateFolder(environment, machine)).toBe(expected);
  });
});
