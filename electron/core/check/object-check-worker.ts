/** Entry of a thread that reads stored files and compares them with their rows, beside the check of the databases. */
import { parentPort, workerData } from "node:worker_threads";
import { MAX_HEADER_BYTES } from "../crypto/age-header.ts";
import { SmallObjects } from "../objects/small-object-reading.ts";
import type { ObjectCheckOrder, ObjectCheckNews } from "./object-check-thread.ts";
import { isRecoverable } from "./recovery.ts";
import { verdictOn } from "./objects.ts";

/** Milliseconds between two messages. */
const TURN = 50;

const { folder, identities, rows } = workerData as ObjectCheckOrder;
const small = new SmallObjects();
const start = Buffer.alloc(MAX_HEADER_BYTES);
let news: ObjectCheckNews = { done: 0, verdicts: [], lost: [] };
let told = performance.now();

for (const [at, row] of rows.entries()) {
  const verdict = await verdictOn(folder, row, small);
  if (verdict !== "intact") news.verdicts.push([at, verdict]);
  if (!(await isRecoverable(folder, row, identities, start))) news.lost.push(at);
  news.done = at + 1;
  if (performance.now() - told < TURN && news.done < rows.length) continue;
  parentPort!.postMessage(news);
  news = { done: news.done, verdicts: [], lost: [] };
  told = performance.now();
}
