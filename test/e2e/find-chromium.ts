import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { packagedChromium } from './packaged-chromium.ts';

/** A browser to start: the program, and what its environment needs beyond the usual. */
export interface Chromium {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  readonly source: 'CHROME_PATH' | 'installed' | 'packaged';
}

// The shell has no windows to keep: the same pages take a fifth less of the processor.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const usualPlaces = (env: NodeJS.ProcessEnv): string[] => {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`);
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => apps.map((app) => join(folder, app)));
  }
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => apps.map((app) => join(root, app)));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin', '/opt/google/chrome'].filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
};

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * The browser for the tests: CHROME_PATH, else one that is installed, else the one inside the package @sparticuz/chromium
 * (Linux x64). Throws one clear sentence when there is none; tests that need a browser are never skipped in silence.
 */
export async function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  { places = usualPlaces(env), unpack = packagedChromium } = {},
): Promise<Chromium> {
  const named = env.CHROME_PATH;
  if (named) {
    if (isProgram(named)) return { path: named, env: {}, source: 'CHROME_PATH' };
    throw new Error(`CHROME_PATH is ${named}, which is not a program that can be started.`);
  }
  const installed = places.find(isProgram);
  if (installed) return { path: installed, env: {}, source: 'installed' };
  const packaged = await unpack(env);
  if (packaged) return { ...packaged, source: 'packaged' };
  throw new Error('No browser found: install Chrome, Chromium or Edge, or set CHROME_PATH to one.');
}
