import { bounds, isEdtf, parseEdtf } from "../../../shared/dates/edtf.ts";
import { useCall } from "../../api/queries.ts";

/** A copy of the archive that somebody may still have. */
export type KnownBackup = { readonly id: string; readonly made: string; readonly medium: string };

const MOST = 200;

const word = (value: unknown): string => (typeof value === "string" ? value : "");

/** True unless the copy was surely made after a day; one of that very day may have been made before. */
export function mayBeBefore(made: string, day: string): boolean {
  const earliest = isEdtf(made) ? bounds(parseEdtf(made)).earliest : null;
  return earliest === null || earliest.slice(0, 10) <= day;
}

/**
 * The backups on record that may have been made before something was disposed of, and were not destroyed.
 *
 * @param disposed - moment of the disposal, ISO 8601
 * @returns undefined before the answer
 */
export function useBackupsBefore(disposed: string | undefined): readonly KnownBackup[] | undefined {
  const { data } = useCall("list.rows", { type: "backup", limit: MOST });
  if (disposed === undefined) return undefined;
  return data?.rows
    .filter(
      ({ cells: { made, state } }) => state !== "destroyed" && mayBeBefore(word(made), disposed.slice(0, 10)),
    )
    .map(({ id, cells: { made, medium } }) => ({ id, made: word(made), medium: word(medium) }));
}
