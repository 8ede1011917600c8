import { Failure } from "../../../shared/errors.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { findRecord } from "../store/record-calls.ts";
import { readRecord } from "../store/record-input.ts";
import { ParserPool } from "../parsing/parser-pool.ts";
import { importFiles } from "./import-files.ts";
import { INSPECTION_POOL } from "./inspect-file.ts";

/** Handler of the import. */
export const importHandlers: ArchiveHandlers<"intake.import"> = {
  "intake.import": async (session, input, { ports, emit, signal }) => {
    const matter = input.case === undefined ? undefined : findRecord(session, input.case);
    if (matter && matter.type !== "case")
      throw new Failure("wrong-record-type", { expected: "case", found: matter.type });
    await using parsers = new ParserPool(ports.startParser, INSPECTION_POOL);
    return await importFiles(session, {
      paths: input.paths,
      parsers,
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
