import { parentPort, workerData } from "node:worker_threads";
import { Gazetteer } from "../core/places/gazetteer.ts";
import { Tasks } from "./threads/tasks.ts";
import type { Answer, Question } from "./threads/thread.ts";

/* A thread of `Crew`: answers one question after the other. */
const tasks = new Tasks(Gazetteer.decode(new Uint8Array(workerData as SharedArrayBuffer)));
let last = Promise.resolve();

async function answer({ name, input }: Question): Promise<void> {
  let answer: Answer;
  try {
    answer = { output: await tasks[name](input as never) };
  } catch (error) {
    answer = { error };
  }
  parentPort!.postMessage(answer);
}

parentPort!.on("message", (question: Question) => (last = last.then(() => answer(question))));
parentPort!.postMessage("ready");
