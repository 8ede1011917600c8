/** Files of the log extract. */
export const CUSTODY_FILES = {
  checkpoint: "custody/checkpoint",
  entries: "custody/entries.jsonl",
  proofs: "custody/proofs.json",
  actors: "custody/actors.json",
} as const;
