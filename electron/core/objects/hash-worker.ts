/** Entry of a thread that hashes what another thread reads and encrypts. It holds no key. */
import { parentPort, workerData } from "node:worker_threads";
import { Sha256 } from "../crypto/sha256.ts";
import type { HashAnswer, HashMessage } from "./hashing-thread.ts";

const parts = workerData as readonly Uint8Array[];
const hash = new Sha256();
const answer = (message: HashAnswer) => parentPort!.postMessage(message);

parentPort!.on("message", (message: HashMessage) => {
  if (message === "end") {
    answer({ digest: hash.digest() });
    return;
  }
  hash.update(parts[message.part]!.subarray(0, message.length));
  answer({ part: message.part });
});
