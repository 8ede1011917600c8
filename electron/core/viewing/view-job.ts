import type { JobAnswer, JobRun } from "../parsing/parser-job.ts";
import type { ByteSource } from "../parsing/byte-source.ts";
import type { ViewRefusal } from "../../../shared/viewing/view-kind.ts";
import { Refusal } from "../dossier/exhibits/refusal.ts";
import { MOST_PAGED_BYTES, type ViewInput } from "./view-contracts.ts";

/** Reads a foreign file for looking at, or says why it cannot be. */
export const viewJob: JobRun = async ({ input, sources }) => {
  const source = sources[0]!;
  try {
    return await look(input as ViewInput, source);
  } catch (error) {
    return refusal(error instanceof Refusal ? error.reason : "damaged");
  }
};

async function look(input: ViewInput, source: ByteSource): Promise<JobAnswer<unknown>> {
  switch (input.ask) {
    case "text":
      return (await import("./read-text.ts")).readText(source, input.offset, input.length);
    case "mail":
      return (await import("./read-mail.ts")).readMail(source, input.isEmlx);
    case "table":
      return (await import("./read-table.ts")).readTable(source, input.offset, input.limit);
    default: {
      if (source.size > MOST_PAGED_BYTES) return refusal("too-large");
      const { drawPage, measurePages, wordsOfPage } = await import("./paged-document.ts");
      const bytes = await source.read(0, source.size);
      if (input.ask === "pages") return { value: { pages: measurePages(bytes, input.format) } };
      if (input.ask === "words") return { value: { words: wordsOfPage(bytes, input.format, input.page) } };
      const { png, width, height } = drawPage(bytes, input.format, input.page, input.width);
      return { value: { width, height }, bytes: png };
    }
  }
}

const refusal = (refused: ViewRefusal): JobAnswer<unknown> => ({ value: { refused } });
