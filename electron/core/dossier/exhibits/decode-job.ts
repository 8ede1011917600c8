import { decodeText } from "../../intake/charset.ts";
import type { JobRun } from "../../parsing/parser-job.ts";
import type { DecodeAnswer } from "./foreign-reader.ts";

/** Reads a file as text, whatever its encoding, and gives it in UTF-8; or says that it is none. */
export const decodeJob: JobRun = async ({ sources }) => {
  const source = sources[0]!;
  const decoded = decodeText(await source.read(0, source.size), false);
  const value: DecodeAnswer = { text: decoded !== null };
  return { value, bytes: new TextEncoder().encode(decoded?.text ?? "") };
};
