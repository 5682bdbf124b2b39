import { type ChildProcess, spawn } from "node:child_process";

export interface Ended {
  code: number | null;
  /** Of standard error. */
  said: string;
}

export interface Started {
  child: ChildProcess;
  ended: Promise<Ended>;
}

/** Starts Node with these parameters; what it says on standard output is let go. */
export function startNode(parameters: readonly string[], environment: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, parameters, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...environment },
  });
  let said = "";
  child.stderr!.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return { child, ended: new Promise((resolve) => child.on("close", (code) => resolve({ code, said }))) };
}
