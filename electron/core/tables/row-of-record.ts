import type { RecordType } from "../../../shared/model/records.ts";
import type { ExclusionReason } from "../../../shared/permission/reasons.ts";
import {
  isFromColumns,
  MADE_BESIDE,
  type TableMap,
  type TypeBeside,
} from "../../../shared/tables/table-map.ts";
import { RowWriter } from "../../../shared/tables/write-row.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { MayLeave, type Leaving } from "./may-leave.ts";

const STRETCH = 1000;

/** A record that stays out of a table. */
export type LeftOut = { readonly record: StoredRecord; readonly reason: ExclusionReason };

/** The row of a record, with all records that it tells of. */
export type RowOfRecord = {
  readonly cells: readonly string[];
  readonly leaving: readonly StoredRecord[];
  readonly leftOut: readonly LeftOut[];
  /** Cells that do not hold all of their field, and records beside it that have no room in the row. */
  readonly incomplete: number;
};

type Beside = {
  readonly type: TypeBeside;
  readonly writer: RowWriter;
  readonly mayLeave: MayLeave;
  /** By the person whom they tell of, the latest last. */
  readonly records: ReadonlyMap<string, readonly StoredRecord[]>;
};

/**
 * Writes records as rows: what the map reads of the record itself, and of what was made beside it, the latest. Whatever
 * the row tells of has to be permitted to leave by itself; a place is named only where its own record may leave.
 */
export class RowsOfRecords {
  readonly headings: readonly string[];
  readonly #mayLeave: MayLeave;
  readonly #main: RowWriter;
  readonly #beside: readonly Beside[];
  readonly #places: ReadonlyMap<string, StoredRecord>;
  readonly #mayLeavePlace: MayLeave;
  #row: { leaving: StoredRecord[]; leftOut: LeftOut[] } = { leaving: [], leftOut: [] };
  readonly #placesToldOf = new Set<string>();

  /** @throws Failure as the constructor of `RowWriter` */
  constructor(session: ArchiveSession, type: RecordType, map: TableMap, to: Omit<Leaving, "fields">) {
    const nameOf = (id: string) => this.#nameOf(id);
    this.#main = new RowWriter(type, map, nameOf);
    this.#mayLeave = new MayLeave(session, { ...to, fields: this.#main.fields });
    this.#beside = [...map.beside].map(([each, fields]) => {
      const writer = new RowWriter(each, { fields }, nameOf);
      const mayLeave = new MayLeave(session, { ...to, fields: writer.fields });
      return { type: each, writer, mayLeave, records: besideOf(session, each) };
    });
    this.headings = [
      ...new Set([this.#main, ...this.#beside.map(({ writer }) => writer)].flatMap((each) => each.headings)),
    ];
    const named = [map.fields, ...map.beside.values()].some((fields) =>
      [...fields.values()].some((source) => isFromColumns(source) && source.named === true),
    );
    this.#places = new Map(named ? session.records.list("place").map((place) => [place.id, place]) : []);
    this.#mayLeavePlace = new MayLeave(session, { ...to, fields: new Set(["names"]) });
  }

  /** The row of a record, or why it may not leave. */
  write(record: StoredRecord): RowOfRecord | { readonly reason: ExclusionReason } {
    const reason = this.#mayLeave.reasonAgainst(record);
    if (reason !== undefined) return { reason };
    this.#row = { leaving: [record], leftOut: [] };
    const cells = this.headings.map(() => "");
    let incomplete = this.#fill(cells, this.#main, record);
    for (const { writer, mayLeave, records } of this.#beside) {
      const all = records.get(record.id) ?? [];
      const latest = all.at(-1);
      if (!latest) continue;
      incomplete += all.length - 1;
      const against = mayLeave.reasonAgainst(latest);
      if (against !== undefined) {
        this.#row.leftOut.push({ record: latest, reason: against });
        continue;
      }
      this.#row.leaving.push(latest);
      incomplete += this.#fill(cells, writer, latest);
    }
    return { cells, incomplete, ...this.#row };
  }

  /** Fills the cells of one record, and counts those that do not hold all of their field. */
  #fill(cells: string[], writer: RowWriter, { content }: StoredRecord): number {
    const written = writer.write(content);
    let incomplete = written.incomplete;
    writer.headings.forEach((heading, from) => {
      const at = this.headings.indexOf(heading);
      const text = written.cells[from]!;
      if (cells[at] === "") cells[at] = text;
      else if (cells[at] !== text) incomplete += 1;
    });
    return incomplete;
  }

  #nameOf(id: string): string | undefined {
    const place = this.#places.get(id);
    if (!place) return undefined;
    const reason = this.#mayLeavePlace.reasonAgainst(place);
    const told = this.#placesToldOf.has(id);
    this.#placesToldOf.add(id);
    if (reason !== undefined) {
      if (!told) this.#row.leftOut.push({ record: place, reason });
      return undefined;
    }
    if (!told) this.#row.leaving.push(place);
    const { names = [] } = place.content as { readonly names?: readonly { readonly text: string }[] };
    return names[0]?.text ?? place.content.code;
  }
}

/** Records of a type by the person whom they tell of, in the order in which their time began, then of their making. */
function besideOf(session: ArchiveSession, type: TypeBeside): ReadonlyMap<string, readonly StoredRecord[]> {
  const by = new Map<string, StoredRecord[]>();
  const owner: string = MADE_BESIDE[type];
  for (const records of session.records.stretches(type, STRETCH))
    for (const record of records) {
      const person = (record.content as Readonly<Record<string, unknown>>)[owner];
      if (typeof person !== "string") continue;
      const all = by.get(person);
      if (all) all.push(record);
      else by.set(person, [record]);
    }
  const begun = ({ content }: StoredRecord) => (content as { readonly from?: string }).from ?? "";
  for (const all of by.values())
    all.sort((one, other) => (begun(one) < begun(other) ? -1 : begun(one) > begun(other) ? 1 : 0));
  return by;
}
