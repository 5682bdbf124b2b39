import type { OfflineFile } from "../../core/offline.ts";

/** What a page asks of the service worker. */
export type WorkerRequest =
  /** Keep a file; with `check`, look at every byte of one that is kept already. */
  | { kind: "keep"; path: string; check: boolean }
  /** Delete what is kept of the atlas. The app stays. */
  | { kind: "forget" }
  /** All files that offline use needs, and the paths of those that are kept. */
  | { kind: "list" };

/** Why a file is not kept: no room, storage forbidden, no answer, or the server has another version of it. */
export type KeepFailure = "full" | "refused" | "unreachable" | "changed";

export type WorkerAnswer =
  | { kind: "progress"; bytes: number }
  | { kind: "kept" }
  | { kind: "list"; files: OfflineFile[]; kept: string[] }
  | { kind: "failed"; why: KeepFailure };

/** A worker that has said nothing for so long was stopped, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Asks the service worker, once there is one.
 * @param onProgress told the bytes of a file that have come so far
 */
export async function askWorker(
  request: WorkerRequest,
  onProgress?: (bytes: number) => void,
): Promise<Exclude<WorkerAnswer, { kind: "progress" }>> {
  const { active } = await navigator.serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const giveUp = (): void => finish({ kind: "failed", why: "unreachable" });
    let patience = setTimeout(giveUp, PATIENCE);
    const finish = (answer: Exclude<WorkerAnswer, { kind: "progress" }>): void => {
      clearTimeout(patience);
      port1.close();
      resolve(answer);
    };
    port1.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.kind !== "progress") return finish(data);
      clearTimeout(patience);
      patience = setTimeout(giveUp, PATIENCE);
      onProgress?.(data.bytes);
    };
    active!.postMessage(request, [port2]);
  });
}
