import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { Failure } from "../../../../shared/errors.ts";
import type { RecordContent } from "../../../../shared/model/records.ts";
import { nativePath } from "../../dossier/exhibits/native-path.ts";
import { extensionOf, usualExtension } from "../../intake/extension-table.ts";
import { objectPath } from "../../objects/object-name.ts";
import { ObjectRows } from "../../objects/object-rows.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";
import { openEvidence } from "../working-copy.ts";
import type { Verdict } from "./recipient-rules.ts";

const STRETCH = 200;

/** A stored file that is handed over unchanged. */
export type NativeFile = {
  readonly id: string;
  /** Relative to the bag: `data/native/EX-0007.mp4`. */
  readonly path: string;
  readonly content: RecordContent<"evidence">;
};

/** The files that leave, and the items whose file is not there. */
export type NativeFiles = { readonly files: readonly NativeFile[]; readonly missing: readonly string[] };

/**
 * The files of the items that leave whole, by registration number, or by id where an item was given none. A file
 * cannot be pseudonymised: of an item that leaves under pseudonyms it stays.
 */
export async function nativeFiles(
  { records, databases, folder }: ArchiveSession,
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<NativeFiles> {
  const rows = new ObjectRows(databases.identities!);
  const files: NativeFile[] = [];
  const missing: string[] = [];
  const taken = new Set<string>();
  for (const stretch of records.stretches("evidence", STRETCH))
    for (const { id, content: found } of stretch) {
      const content = found as RecordContent<"evidence">;
      if (verdicts.get(id)?.form !== "whole" || content.object === undefined) continue;
      const row = rows.byId(content.object);
      const there = row && (await stat(objectPath(folder, row.name)).catch(() => undefined));
      if (!there) {
        missing.push(id);
        continue;
      }
      const extension = usualExtension(content.mediaType ?? "", extensionOf(content.originalName ?? ""));
      const wished = `data/${nativePath(content.registration ?? id, extension)}`;
      const path = taken.has(wished.toLowerCase()) ? `data/${nativePath(id, extension)}` : wished;
      taken.add(path.toLowerCase());
      files.push({ id, path, content });
    }
  return { files, missing };
}

/**
 * The bytes of a stored file, in parts.
 *
 * @throws Failure `object-changed` after the last part, where they are not the ones received; `object-missing`
 */
export async function* nativeBytes(
  session: ArchiveSession,
  content: RecordContent<"evidence">,
  onPart: () => void,
): AsyncGenerator<Uint8Array> {
  await using reader = await openEvidence(session, content);
  const hash = createHash("sha256");
  for await (const part of reader.stream()) {
    onPart();
    hash.update(part);
    yield part;
  }
  if (hash.digest("hex") !== content.sha256) throw new Failure("object-changed");
}
