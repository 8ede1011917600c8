import { basename } from "node:path";
import { readFile } from "node:fs/promises";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { readTableMap } from "../../../shared/tables/table-map.ts";
import { openTable } from "./open-table.ts";
import { writeOutward } from "./outward-file.ts";

const LONGEST_MAP = 1024 * 1024;

/**
 * Reads a map that somebody saved.
 *
 * @throws Failure `file-missing`; `table-map-invalid` with the entry for a file that is no map
 */
export async function readSavedMap(file: string): Promise<CallOutput<"table.read-map">> {
  await using handle = await openTable(file);
  const { size } = await handle.stat();
  if (size > LONGEST_MAP) throw new Failure("table-map-invalid", { field: "", expected: "1 MiB at most" });
  const map = parsed(await readFile(handle, "utf8"));
  const { type } = readTableMap(map);
  return { name: basename(file), type: type ?? null, map: map as Record<string, unknown> };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    throw new Failure("table-map-invalid", { field: "", expected: "JSON" });
  }
}

/**
 * Saves a map in a file that somebody chose outside the archive.
 *
 * @throws Failure as the contract's `table.save-map`
 */
export async function saveMap(
  archive: string,
  { to, map }: CallInput<"table.save-map">,
): Promise<Record<string, never>> {
  readTableMap(map);
  await writeOutward(archive, to, [`${JSON.stringify(map, undefined, 2)}\n`]);
  return {};
}
