import { parentPort } from "node:worker_threads";

import { copyPages } from "./copy-pages.ts";
import { picturePages } from "./picture-pages.ts";
import { Refusal, type RefusalReason } from "./refusal.ts";

/** A foreign file to be made into pages. */
export type ReaderJob = { readonly kind: "pdf" | "picture"; readonly bytes: Uint8Array };

/** Its pages as a PDF of our own making, or why there are none. */
export type ReaderAnswer =
  { readonly pdf: Uint8Array; readonly pages: number } | { readonly refused: RefusalReason };

parentPort?.on("message", (job: ReaderJob) => {
  const given = answer(job);
  // Handed over, not copied: scans are large.
  parentPort?.postMessage(given, "pdf" in given ? [given.pdf.buffer as ArrayBuffer] : []);
});

function answer(job: ReaderJob): ReaderAnswer {
  try {
    const document = job.kind === "pdf" ? copyPages(job.bytes) : picturePages(job.bytes);
    const pages = document.countPages();
    const pdf = Uint8Array.from(document.saveToBuffer("garbage=2,compress").asUint8Array());
    document.destroy();
    return { pdf, pages };
  } catch (error) {
    return { refused: error instanceof Refusal ? error.reason : "damaged" };
  }
}
