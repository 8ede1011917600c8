import type { JobRun } from "../../parsing/parser-job.ts";
import { bindVolume } from "./bind-volume.ts";
import type { BindInput } from "./volume-binder.ts";

/** Binds a volume; the font of its stamps is the last of the sources. */
export const bindJob: JobRun = async ({ input, sources }) => {
  const files = await Promise.all(sources.map((source) => source.read(0, source.size)));
  const stampFont = files.pop()!;
  return { value: {}, bytes: bindVolume({ ...(input as BindInput), sources: files, stampFont }) };
};
