import type { JobRun } from "../../parsing/parser-job.ts";
import { copyPages } from "./copy-pages.ts";
import type { PagesAnswer, PagesInput } from "./foreign-reader.ts";
import { picturePages } from "./picture-pages.ts";
import { Refusal } from "./refusal.ts";

/** Makes pages of a foreign PDF or picture, or says why there are none. */
export const pagesJob: JobRun = async ({ input, sources }) => {
  const { kind } = input as PagesInput;
  const source = sources[0]!;
  const foreign = await source.read(0, source.size);
  try {
    const document = kind === "pdf" ? copyPages(foreign) : picturePages(foreign);
    const pages = document.countPages();
    const bytes = Uint8Array.from(document.saveToBuffer("garbage=2,compress").asUint8Array());
    document.destroy();
    return { value: { pages } satisfies PagesAnswer, bytes };
  } catch (error) {
    return { value: { refused: error instanceof Refusal ? error.reason : "damaged" } satisfies PagesAnswer };
  }
};
