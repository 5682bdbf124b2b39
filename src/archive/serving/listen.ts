import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { CommandError } from "../context.ts";

/**
 * Listens on the port that was asked for, or the next one that is free.
 * @param more ports tried after the first
 * @returns the port
 * @throws {CommandError} where none is free, or the address cannot be used
 */
export async function listen(
  server: Server,
  { port, host }: { port: number; host: string },
  more: number,
): Promise<number> {
  const last = Math.min(65535, port + more);
  for (let tried = port; tried <= last; tried++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once("error", resolve);
      server.listen(tried, host, () => {
        server.off("error", resolve);
        resolve(null);
      });
    });
    if (error === null) return (server.address() as AddressInfo).port;
    if (error.code !== "EADDRINUSE") throw new CommandError(`${host}:${tried} cannot be used (${error.code}).`);
  }
  const ports = more === 0 ? `Port ${port} is` : `Ports ${port} to ${last} are`;
  throw new CommandError(`${ports} taken. Name a free one${more === 0 ? " in kiosk.json" : " with --port"}.`);
}
