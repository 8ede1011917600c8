import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList, Where } from "./finding-list.ts";

const CODES = { damaged: "page-damaged", exchanged: "page-exchanged", missing: "page-missing" } as const;

/**
 * Every page of both databases, read from the files: its own MAC, and the seal that says which copy of it is
 * the current one. SQLite's integrity check, which follows, sees neither free pages nor older copies; it sees
 * whether the pages fit together. Pages next to each other are one finding.
 */
export function checkPages({ databases }: ArchiveSession, findings: FindingList): void {
  let run: {
    code: (typeof CODES)[keyof typeof CODES];
    where: Where & { path: string; page: number; to: number };
  };
  let open = false;
  const end = () => {
    if (open) findings.add(run.code, run.where);
    open = false;
  };
  for (const { path, page, kind } of databases.pageDifferences()) {
    const code = CODES[kind];
    if (open && run!.code === code && run!.where.path === path && run!.where.to === page - 1) {
      run!.where.to = page;
      continue;
    }
    end();
    run = { code, where: { path, page, to: page } };
    open = true;
  }
  end();
  for (const [path, database] of [
    ["archive.db", databases.facts],
    ["identities.db", databases.identities],
  ] as const)
    if (database && !isConsistent(database)) findings.add("database-inconsistent", { path });
}

/** A page that cannot be decrypted ends SQLite's own check with an error. */
function isConsistent(database: ArchiveSession["databases"]["facts"]): boolean {
  try {
    return database.pragma("integrity_check", { simple: true }) === "ok";
  } catch (error) {
    if ((error as { code?: unknown }).code === undefined) throw error;
    return false;
  }
}
