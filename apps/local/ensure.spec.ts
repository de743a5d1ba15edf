import { describe, expect, it } from '@jest/globals';
import { relevantLines } from './build.mjs';
import { environmentForInstall, isLockRefused, nodeTooOld, stampOf } from './ensure.mjs';

describe('nodeTooOld', () => {
  it.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v21.0.0'])('is content with %s', (version) => {
    expect(nodeTooOld(version)).toBeUndefined();
  });

  it.each(['v20.18.3', 'v18.20.0', 'v4.9.1'])('names what is needed and what is there for %s', (version) => {
    expect(nodeTooOld(version)).toContain(version);
    expect(nodeTooOld(version)).toContain('20.19.0');
  });
});

describe('environmentForInstall', () => {
  it('drops inherited npm settings that change what is installed', () => {
    const inherited = {
      npm_config_omit: 'dev',
      npm_config_workspace: 'x',
      NPM_CONFIG_PREFIX: '/x',
      NODE_ENV: 'production',
    };
    expect(environmentForInstall({ ...inherited, PATH: '/bin' })).toEqual({ PATH: '/bin' });
  });

  it('keeps those that tell where packages come from', () => {
    const kept = {
      npm_config_registry: 'r',
      npm_config_cache: 'c',
      npm_config_https_proxy: 'p',
      npm_config_proxy: 'p',
      npm_config_cafile: 'f',
      HTTPS_PROXY: 'p',
    };
    expect(environmentForInstall(kept)).toEqual(kept);
  });
});

describe('isLockRefused', () => {
  it('knows the answers that another kind of installation can heal', () => {
    expect(isLockRefused('npm error code EUSAGE')).toBe(true);
    expect(isLockRefused('npm error Missing: @swc/core-darwin-arm64@ from lock file')).toBe(true);
  });

  it('does not take a network that is away for one', () => {
    expect(isLockRefused('npm error code ENOTFOUND')).toBe(false);
  });
});

describe('stampOf', () => {
  it('changes with the lock, the Node version and the platform, and with nothing else', () => {
    const stamps = [stampOf('a', 'v1', 'x'), stampOf('b', 'v1', 'x'), stampOf('a', 'v2', 'x'), stampOf('a', 'v1', 'y')];
    expect(new Set(stamps).size).toBe(4);
    expect(stampOf('a', 'v1', 'x')).toBe(stamps[0]);
  });
});

describe('relevantLines', () => {
  it('picks the errors out of a long build and says whose they are', () => {
    const output = "> nx run a:build\nsrc/a.ts(1,1): error TS2304: Cannot find name 'x'.\nRun duration: 1 s\n";
    expect(relevantLines(output)).toBe("a: src/a.ts(1,1): error TS2304: Cannot find name 'x'.");
  });

  it('gives the reason that a bundler writes on the next line', () => {
    const output = '> nx run web:build\nerror during build:\n[vite] Could not resolve "x"\nmore\n';
    expect(relevantLines(output)).toBe('web: error during build:\nweb: [vite] Could not resolve "x"');
  });

  it('shows the end when no line says that it is an error', () => {
    expect(relevantLines('one\n\ntwo\n')).toBe('one\ntwo');
  });
});
