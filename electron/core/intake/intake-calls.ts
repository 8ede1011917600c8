import { Failure } from "../../../shared/errors.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { findRecord } from "../store/record-calls.ts";
import { readRecord } from "../store/record-input.ts";
import { importFiles } from "./import-files.ts";

/** Handler of the import. */
export const importHandlers: ArchiveHandlers<"intake.import"> = {
  "intake.import": (session, input, { emit, signal }) => {
    const matter = input.case === undefined ? undefined : findRecord(session, input.case);
    if (matter && matter.type !== "case")
      throw new Failure("wrong-record-type", { expected: "case", found: matter.type });
    return importFiles(session, {
      paths: input.paths,
      source: input.source ?? null,
      caseId: matter?.id,
      receipt: input.receipt && readRecord("receipt", input.receipt),
      onFile: (file) => emit({ kind: "file", file }),
      onProgress: (progress) =>
        emit({
          kind: "progress",
          step: "import",
          done: progress.bytesDone,
          total: progress.bytesTotal,
          secondsLeft: progress.secondsLeft,
        }),
      signal,
    });
  },
};
