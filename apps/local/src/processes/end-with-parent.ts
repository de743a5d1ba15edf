/**
 * Loaded into the API, the worker and the demo sign-in before their own code (`node --import`). When the process that started
 * them is gone - killed, so that it could not stop them - they end too, and leave their ports free for the next start.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// The channel alone must not keep a process alive that has nothing more to do.
process.channel?.unref();
