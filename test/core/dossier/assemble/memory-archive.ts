import type {
  AnyRecord,
  ArchiveReading,
  Pseudonyms,
} from "../../../../electron/core/dossier/archive-reading.ts";
import type { RecordId } from "../../../../shared/model/record-id.ts";
import {
  RECORDS,
  type RecordContent,
  type RecordInput,
  type RecordType,
} from "../../../../shared/model/records.ts";

/** An id made of a word. */
export const ref = (word: string): RecordId => word.replaceAll(/[^a-z0-9]/g, "").padEnd(26, "0") as RecordId;

/** Text with mentions written `[[word|surface]]`, as runs. */
export const text = (source: string) =>
  source.split(/(\[\[[^\]]+\]\])/).flatMap((part) => {
    const found = /^\[\[([^|]+)\|([^\]]+)\]\]$/.exec(part);
    if (found) return [{ text: found[2]!, mention: ref(found[1]!) }];
    return part === "" ? [] : [{ text: part }];
  });

/** An archive in memory. */
export class MemoryArchive implements ArchiveReading {
  readonly records = new Map<string, AnyRecord>();
  readonly texts = new Map<string, string>();
  readonly files = new Map<string, string>();
  readonly disposed = new Set<string>();

  add<Type extends RecordType>(type: Type, word: string, input: RecordInput<Type>): void {
    const content = RECORDS[type].schema.parse(input) as RecordContent<Type>;
    this.records.set(ref(word), { id: ref(word), type, version: ref(word), content } as unknown as AnyRecord);
  }

  change<Type extends RecordType>(type: Type, word: string, more: RecordInput<Type>): void {
    this.add(type, word, { ...this.records.get(ref(word))?.content, ...more });
  }

  get(id: string): AnyRecord | undefined {
    return this.records.get(id);
  }

  list(type: RecordType): never[] {
    const found = [...this.records.values()].filter((record) => record.type === type);
    return found.sort((a, b) => (a.id < b.id ? -1 : 1)) as never[];
  }

  isDisposed(id: string): boolean {
    return this.disposed.has(id);
  }

  objectOf(id: string) {
    const file = this.files.get(id);
    if (file === undefined) return undefined;
    const bytes = new TextEncoder().encode(file);
    return {
      sha256: "ab".repeat(32),
      size: bytes.length,
      async *stream() {
        yield await Promise.resolve(bytes.subarray(0, 3));
        yield bytes.subarray(3);
      },
    };
  }

  textOf(id: string): string | undefined {
    return this.texts.get(id);
  }

  custody(ids: readonly string[]) {
    const file = { path: "custody/log.jsonl", bytes: new TextEncoder().encode(ids.join("\n")) };
    return Promise.resolve({
      files: [file],
      checkpoint: { origin: "test", size: 9, root: "cm9vdA==", code: "AAAA-BBBB" },
    });
  }

  custodyEvents() {
    return [{ time: "2025-01-02T10:00:00Z", action: "import", actorCode: "K-1" }];
  }
}

/** Pseudonyms in memory. */
export function memoryPseudonyms(
  key = new Uint8Array(32).fill(7),
): Pseudonyms & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    key,
    map,
    get: (family, person) => map.get(`${family} ${person}`),
    assign: (family, person, pseudonym) => void map.set(`${family} ${person}`, pseudonym),
    given: (family) =>
      [...map].flatMap(([at, pseudonym]) => (at.startsWith(`${family} `) ? [pseudonym] : [])),
  };
}
