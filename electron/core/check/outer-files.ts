import type { ArchiveSession } from "../vault/archive-session.ts";
import { OuterFiles } from "../vault/outer-files.ts";
import type { FindingList } from "./finding-list.ts";

/** Files in clear or under a person's own key, against the hashes that `archive.db` records, both ways. */
export async function checkOuterFiles(session: ArchiveSession, findings: FindingList): Promise<void> {
  const outer = new OuterFiles(session.databases.facts);
  for (const { path, missing } of await outer.changed(session.folder))
    findings.add(missing ? "outer-file-missing" : "outer-file-changed", { path });
  for (const path of await outer.unknown(session.folder))
    findings.add(path.endsWith(".age") ? "key-file-unknown" : "file-unknown", { path });
}
