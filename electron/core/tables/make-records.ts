import { MOST_LISTED } from "../../../shared/contract/tables.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { JsonValue } from "../../../shared/canonical-json.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { MADE_BESIDE } from "../../../shared/tables/table-map.ts";
import { openEvidence } from "../exchange/working-copy.ts";
import type { Transaction } from "../store/archive-databases.ts";
import type { Content } from "../store/class-split.ts";
import { readRecord } from "../store/record-input.ts";
import type { CheckedRow, FieldCells, RowPart, TableTally } from "./checked-table.ts";
import { progress, readRows, type ImportWork } from "./import-work.ts";
import { withRow } from "./same-person.ts";

type Good = Extract<CheckedRow, { readonly beside: unknown }>;

/** What was made: the record of each row, how many others, and where a row says otherwise than its person. */
export type Made = {
  readonly ids: ReadonlyMap<number, RecordId>;
  readonly beside: ReadonlyMap<RecordType, number>;
  readonly differing: CallOutput<"table.import">["differing"];
};

/**
 * Makes the records in one transaction, from the file as it is stored.
 *
 * @throws Failure `intake-changed-while-read` where the rows are not those that were checked
 */
export async function makeRecords(work: ImportWork, evidence: RecordId, tally: TableTally): Promise<Made> {
  const { session, context } = work;
  const item = session.records.get(evidence, "evidence").content;
  await using stored = await openEvidence(session, item);
  const checker = work.checker();
  let made = 0;
  const making = new Making(work, evidence);
  await context.alone(() =>
    session.databases.transactInSteps(async (transaction) => {
      await readRows(work, stored, checker, (row) => {
        const checked = checker.check(row);
        if (!checked || checked.status === "empty" || checked.status === "known") return;
        if (checked.status === "bad") {
          // Nothing but what was looked at before is imported.
          if (!tally.bad.has(row[0])) throw new Failure("intake-changed-while-read");
          return;
        }
        making.row(transaction, { row: row[0], sheet: checker.about.sheet }, checked);
        made += 1;
        progress(work, "table-import", made, tally.fresh);
      });
      if (made !== tally.fresh) throw new Failure("intake-changed-while-read");
    }),
  );
  return making;
}

type Where = { readonly row: number; readonly sheet: string | null };

/** Makes the records of one row after the other. */
class Making implements Made {
  readonly ids = new Map<number, RecordId>();
  readonly beside = new Map<RecordType, number>();
  readonly differing: Made["differing"] = [];
  readonly #work: ImportWork;
  readonly #evidence: RecordId;
  readonly #placesMade = new Set<string>();

  constructor(work: ImportWork, evidence: RecordId) {
    this.#work = work;
    this.#evidence = evidence;
  }

  row(transaction: Transaction, where: Where, checked: Good): void {
    for (const part of [checked, ...checked.beside]) this.#makePlaces(transaction, where, part);
    const id = checked.known ?? this.#makeMain(transaction, where, checked);
    for (const { type, content, cells, known } of checked.beside) {
      if (known !== undefined) continue;
      this.#put(transaction, where, type, { content: { ...content, [MADE_BESIDE[type]]: id }, cells });
      this.#count(type);
    }
  }

  #makeMain(transaction: Transaction, where: Where, { content, cells }: RowPart): RecordId {
    const { same, type } = this.#work;
    const person = same.get(where.row);
    const id =
      person === undefined
        ? this.#put(transaction, where, type, { content, cells })
        : this.#join(transaction, where, person, { content, cells });
    this.ids.set(where.row, id);
    return id;
  }

  #join(
    transaction: Transaction,
    where: Where,
    person: RecordId,
    { content, cells }: Pick<RowPart, "content" | "cells">,
  ): RecordId {
    const { records } = this.#work.session;
    const before = records.get(person, "person");
    const { content: joined, differing } = withRow(
      before.content as unknown as Content,
      this.#sourced(where, content, cells),
    );
    const room = MOST_LISTED - this.differing.length;
    this.differing.push(...differing.slice(0, room).map((field) => ({ row: where.row, person, field })));
    records.put(transaction, {
      type: "person",
      of: before,
      content: readRecord("person", joined),
      reviewed: false,
      action: "edited",
    });
    return person;
  }

  #makePlaces(transaction: Transaction, where: Where, { content, cells }: RowPart): void {
    const { places } = this.#work;
    for (const id of places.in(content)) {
      if (!places.isToBeMade(id) || this.#placesMade.has(id)) continue;
      this.#placesMade.add(id);
      const field = Object.keys(content).find((name) => content[name] === id);
      const from = cells.filter((each) => each.field === field);
      this.#put(transaction, where, "place", {
        id,
        content: { names: [{ text: places.nameOf(id) ?? "" }] },
        cells: from.map(({ cell }) => ({ field: "names.0.text", cell })),
      });
      this.#count("place");
    }
  }

  #put(
    transaction: Transaction,
    where: Where,
    type: RecordType,
    { id, content, cells }: Pick<RowPart, "content" | "cells"> & { readonly id?: RecordId },
  ): RecordId {
    return this.#work.session.records.put(transaction, {
      type,
      content: this.#sourced(where, content, cells),
      reviewed: false,
      action: "imported",
      ...(id !== undefined && { id }),
    }).id;
  }

  #sourced({ row, sheet }: Where, content: Content, cells: FieldCells): Content {
    const { matter, sha256 } = this.#work;
    const cases = Array.isArray(content.cases) ? (content.cases as JsonValue[]) : [];
    const all = matter === undefined || cases.includes(matter) ? cases : [...cases, matter];
    const source = { file: this.#evidence, sha256, ...(sheet !== null && { sheet }), row, cells };
    return { ...content, ...(all.length > 0 && { cases: all }), sourceRows: [source] };
  }

  #count(type: RecordType): void {
    this.beside.set(type, (this.beside.get(type) ?? 0) + 1);
  }
}
