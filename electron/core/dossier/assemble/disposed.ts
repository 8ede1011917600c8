import type { ArchiveReading } from "../archive-reading.ts";
import { reasonInWords } from "./admission.ts";
import type { Assembly } from "./inputs.ts";
import { citationsOfRegisters, itemsOfRegisters } from "./registers.ts";
import { allCitations, type Scope } from "./scope.ts";

/** Whether a citation, what it cites, or the original of a translation that it cites was disposed of. */
export function leadsToDisposed(citation: string, reading: ArchiveReading): boolean {
  if (reading.isDisposed(citation)) return true;
  const record = reading.get(citation);
  const source = record?.type === "citation" ? record.content.source : undefined;
  if (source === undefined) return false;
  const cited = reading.get(source);
  const original = cited?.type === "translation" ? cited.content.of : undefined;
  return reading.isDisposed(source) || (original !== undefined && reading.isDisposed(original));
}

/**
 * Lists what the case, the dossier or a citation still names and was disposed of. Its number went with it, so
 * that one line stands for all.
 */
export function excludeDisposed(assembly: Assembly, { registers }: Scope): void {
  const { reading, definition, caseRecord, say } = assembly;
  const { persons = [], places = [] } = definition.scope ?? {};
  const findings = (definition.blocks ?? []).flatMap(({ finding }) => finding ?? []);
  const named = [...(caseRecord?.content.includes ?? []), ...persons, ...places, ...findings];
  const isGone =
    named.some((id) => reading.isDisposed(id)) ||
    itemsOfRegisters(registers).some((id) => reading.isDisposed(id)) ||
    [...allCitations(assembly), ...citationsOfRegisters(registers)].some((id) =>
      leadsToDisposed(id, reading),
    );
  if (isGone) assembly.exclude({ what: say("what.item"), reason: reasonInWords("disposed", assembly) });
}
