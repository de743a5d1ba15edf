import { access, constants, mkdir } from 'node:fs/promises';
import { Problem } from '../problem.ts';

/**
 * Makes the state folder when it is missing. Others may pass through it (root's PostgreSQL runs as another user) and read
 * nothing.
 *
 * @throws Problem when it cannot be made or written to
 */
export async function openStateFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o711 });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem(
      `Medvirk cannot keep its files in ${folder} (${reason}). Set MEDVIRK_HOME to a folder you may write to.`,
    );
  }
}
