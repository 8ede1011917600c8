import type { RecordContent, RecordType } from "../../../../shared/model/records.ts";
import type { RecordStore } from "../../store/record-store.ts";
import type { Content } from "../../store/class-split.ts";

const STRETCH = 500;

/** What a record rests on: it may leave only if `all` of the one list leave, and one of the other, if it has any. */
export type RestsOn = { readonly all: readonly string[]; readonly any: readonly string[] };

type Ids = readonly string[];
type Grounds = {
  readonly sources?: Ids;
  readonly citations?: Ids;
  readonly contraryCitations?: Ids;
  readonly findings?: Ids;
  readonly blocks?: readonly { readonly finding?: string; readonly citations?: Ids }[];
};

/** Knows which records carry words of others, or were written from them. */
export class Foundations {
  /** Statements of which an evidence item is the signed scan, and whose statement it is. */
  readonly #signed = new Map<string, string[]>();
  readonly #witnesses = new Map<string, string>();
  /** Items that a receipt brought. */
  readonly #received = new Map<string, string[]>();

  constructor(records: RecordStore) {
    const note = (map: Map<string, string[]>, key: string, id: string) =>
      map.set(key, [...(map.get(key) ?? []), id]);
    for (const statements of records.stretches("statement", STRETCH))
      for (const { id, content } of statements) {
        const { scan, witness } = content as RecordContent<"statement">;
        if (scan === undefined) continue;
        note(this.#signed, scan, id);
        if (witness !== undefined) this.#witnesses.set(scan, witness);
      }
    for (const items of records.stretches("evidence", STRETCH))
      for (const { id, content } of items)
        for (const receipt of (content as RecordContent<"evidence">).receipts ?? [])
          note(this.#received, receipt, id);
  }

  /**
   * What a record rests on. A quotation, translation or mention holds words of its source, a claim tells what its record tells, and a part, copy or
   * transcript the content of its item, in every version; a redaction was made so that it can leave alone. What was
   * written from several sources, as it now stands, stays while one of them does.
   */
  of(id: string, type: RecordType, content: Content, versions: readonly Content[]): RestsOn {
    const {
      sources = [],
      citations = [],
      contraryCitations = [],
      findings = [],
      blocks = [],
    } = content as Grounds;
    const inBlocks = blocks.flatMap((block) => [...(block.citations ?? []), ...listed(block.finding)]);
    return {
      all: [...new Set(versions.flatMap((version) => this.#holds(id, type, version)))],
      any: [
        ...[...sources, ...citations, ...contraryCitations, ...findings, ...inBlocks],
        ...(type === "receipt" ? (this.#received.get(id) ?? []) : []),
      ],
    };
  }

  /** Whether an item is the scan of a signed statement, and then whose. */
  signedBy(id: string): { readonly witness: string | undefined } | undefined {
    return this.#signed.has(id) ? { witness: this.#witnesses.get(id) } : undefined;
  }

  #holds(id: string, type: RecordType, content: Content): string[] {
    if (type === "citation") return listed((content as RecordContent<"citation">).source);
    if (type === "translation") return listed((content as RecordContent<"translation">).of);
    if (type === "mention") return listed((content as RecordContent<"mention">).inRecord);
    if (type === "claim") return listed((content as RecordContent<"claim">).record);
    if (type !== "evidence") return [];
    const { relations = [] } = content as RecordContent<"evidence">;
    const made = relations.filter(({ kind }) => kind !== "redaction").map(({ to }) => to);
    return [...made, ...(this.#signed.get(id) ?? [])];
  }
}

const listed = (id: string | undefined): string[] => (id === undefined ? [] : [id]);
