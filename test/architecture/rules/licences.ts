import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Violation } from '../read-house.ts';

/** Licences that allow the product to be passed on, changed or not, by a public body. */
const ALLOWED = new Set(
  'MIT MIT-0 ISC BSD-2-Clause BSD-3-Clause Apache-2.0 OFL-1.1 0BSD BlueOak-1.0.0 CC0-1.0 MPL-2.0 Unlicense Python-2.0 PostgreSQL'.split(
    ' ',
  ),
);

interface LockEntry {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

/** An SPDX expression without nesting beyond one pair of brackets: `OR` needs one allowed side, `AND` needs all. */
export function isAllowed(expression: string): boolean {
  const plain = expression.replace(/[()]/g, ' ').trim();
  return plain
    .split(/\s+OR\s+/)
    .some((side) => side.split(/\s+AND\s+/).every((licence) => ALLOWED.has(licence.trim())));
}

/**
 * The licence of every package that the product runs with (all of package-lock.json but the development ones), as its own
 * package.json states it. Packages for another platform are not installed: their entry in the lock is read instead.
 */
export function checkLicences(root: string): Violation[] {
  const lock: { packages: Record<string, LockEntry> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  return Object.entries(lock.packages).flatMap(([path, entry]): Violation[] => {
    if (!path.includes('node_modules/') || entry.dev || entry.link) return [];
    const manifest = join(root, path, 'package.json');
    const stated = existsSync(manifest) ? statedLicence(JSON.parse(readFileSync(manifest, 'utf8'))) : entry.license;
    const licence = stated ?? licenceInFile(join(root, path, 'LICENSE'));
    if (licence === undefined && entry.optional && !existsSync(manifest)) return [];
    if (licence !== undefined && isAllowed(licence)) return [];
    return [{ rule: 'licence', path, message: licence ?? 'states no licence' }];
  });
}

/** A few packages bring their licence as a file only. MIT is known by its heading and its words. */
function licenceInFile(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
  return /MIT License/.test(text) && text.includes('Permission is hereby granted, free of charge, to any person')
    ? 'MIT'
    : undefined;
}

/** Old packages state `{ type }` or a list of such. */
function statedLicence(manifest: { license?: unknown; licenses?: unknown }): string | undefined {
  const stated = manifest.license ?? manifest.licenses;
  const one = (value: unknown): string =>
    typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : String(value);
  if (stated === undefined || stated === '') return undefined;
  return Array.isArray(stated) ? stated.map(one).join(' OR ') : one(stated);
}
