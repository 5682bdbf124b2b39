import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Tells systemd that the server lives, where systemd has asked to be told (`WatchdogSec=`, `NotifyAccess=all`): a server that hangs is then
 * restarted. Node has no datagram sockets, so systemd's own tool speaks for it.
 * @returns ends the telling
 */
export function keepWatchdog(environment: NodeJS.ProcessEnv): () => void {
  const microseconds = Number(environment.WATCHDOG_USEC);
  if (!environment.NOTIFY_SOCKET || !(microseconds > 0)) return () => {};
  const tell = (): void => void execFile("systemd-notify", ["WATCHDOG=1"], () => {});
  tell();
  const timer = setInterval(tell, microseconds / 1000 / 3);
  return () => clearInterval(timer);
}

/** Leaves the mark that keeps systemd from starting the kiosk again before the machine is restarted: staff have ended it. */
export function markEnded(environment: NodeJS.ProcessEnv): void {
  if (environment.RUNTIME_DIRECTORY) writeFileSync(path.join(environment.RUNTIME_DIRECTORY, "ended"), "");
}
