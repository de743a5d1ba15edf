/** What PostgreSQL writes in `postmaster.pid` in its data folder while it runs. */
export interface Postmaster {
  pid: number;
  dataFolder: string;
  port: number;
}

/**
 * Reads the text of `postmaster.pid`: line 1 is the process id, line 2 the data folder, line 4 the port. Returns undefined
 * when the file is not complete: PostgreSQL was killed while it wrote it.
 */
export function readPostmasterFile(text: string): Postmaster | undefined {
  const lines = text.split(/\r?\n/);
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const dataFolder = lines[1]?.trim();
  const port = Number.parseInt(lines[3] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 0 || !dataFolder || !Number.isInteger(port) || port <= 0) return undefined;
  return { pid, dataFolder, port };
}
