const LOOK_EVERY = 500;

/**
 * Stops this process when the npm that started it has gone. npm runs a script through a shell that passes no signals on:
 * without this, ending `npm start` from a script or an editor leaves a server behind on its port.
 */
export function endWithNpm(): void {
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] === undefined) return;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY).unref();
}
