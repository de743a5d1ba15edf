/** Jest's global teardown: closing the keeper's input asks it to stop the servers and delete their files. */
export default async function stopServers() {
  const keeper = globalThis.medvirkKeeper;
  if (!keeper || keeper.exitCode !== null) return;
  const ended = new Promise((resolve) => keeper.once('exit', resolve));
  const limit = setTimeout(() => keeper.kill('SIGKILL'), 30_000);
  keeper.stdin.end();
  await ended;
  clearTimeout(limit);
}
