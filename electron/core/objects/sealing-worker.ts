/** Entry of a thread that encrypts small files and writes them. It draws their file keys. */
import { parentPort, workerData } from "node:worker_threads";
import { systemCode } from "./archive-files.ts";
import type { SealingAnswer, SealingJob } from "./sealing-thread.ts";
import { SmallSealer } from "./small-object.ts";
import { OBJECT_TIME } from "./stored-object.ts";
import { writeNewFile } from "./whole-file-writing.ts";

const recipients = workerData as readonly string[];
const sealer = new SmallSealer();

parentPort!.on("message", (jobs: readonly SealingJob[]) => {
  void (async () => {
    const answers: SealingAnswer[] = [];
    for (const job of jobs) answers.push(await answerTo(job));
    parentPort!.postMessage(answers);
  })();
});

async function answerTo({ id, path, plain }: SealingJob): Promise<SealingAnswer> {
  try {
    const write = (parts: readonly Uint8Array[]) => writeNewFile(path, parts, OBJECT_TIME);
    const { written: file, fileKey, headerLength } = await sealer.sealFor(recipients, plain, write);
    return { id, file, fileKey, headerLength };
  } catch (error) {
    return { id, code: systemCode(error), message: error instanceof Error ? error.message : String(error) };
  } finally {
    plain.fill(0);
  }
}
