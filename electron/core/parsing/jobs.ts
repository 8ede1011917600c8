import type { JobKind, JobRun } from "./parser-job.ts";

/** Every job a parser process can do, loaded when first asked for: few processes do more than one kind. */
export const JOBS: Readonly<Record<JobKind, () => Promise<JobRun>>> = {
  inspect: async () => (await import("../intake/inspect-job.ts")).inspectJob,
  "inspect-many": async () => (await import("../intake/inspect-many-job.ts")).inspectManyJob,
  decode: async () => (await import("../dossier/exhibits/decode-job.ts")).decodeJob,
  pages: async () => (await import("../dossier/exhibits/pages-job.ts")).pagesJob,
  bind: async () => (await import("../dossier/exhibits/bind-job.ts")).bindJob,
  view: async () => (await import("../viewing/view-job.ts")).viewJob,
  table: async () => (await import("../tables/table-job.ts")).tableJob,
};
