import { mkdir, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { expect } from "vitest";
import type { App } from "../../electron/core/app.ts";
import type { CallEvent, CallOutput } from "../../shared/contract/contract.ts";
import type { ImportedFile } from "../../shared/contract/evidence.ts";
import type { RecordId } from "../../shared/model/record-id.ts";
import type { RecordContent } from "../../shared/model/records.ts";
import { needlesIn } from "../core/disposal/left-traces.ts";
import { filesBelow, seeded, type Workplace } from "../e2e/command-line.ts";

/** Files that the archive has before any act, and as many persons and cases. */
const BEFORE = 15;
const FILES = 100;
const ROTATIONS = 5;

/** A name that is marked late. */
const nameOf = (at: number): string => `Qzlate${at}x`;

/** What the archive of all acts holds before they begin. */
export type Base = {
  readonly source: string;
  readonly cases: readonly RecordId[];
  readonly persons: readonly RecordId[];
  readonly evidence: readonly RecordId[];
  /** Statements whose words were released with a name that nobody had marked. */
  readonly statements: readonly { readonly id: RecordId; readonly paragraph: RecordId }[];
  /** Proposals that wait for the second person; each for one person and one item. */
  readonly proposals: readonly string[];
};

/** Fills an archive that the first of two people has open. */
export async function fill(app: App, place: Workplace): Promise<Base> {
  const next = seeded(7);
  const bytes = (most: number) => Uint8Array.from({ length: 500 + next(most) }, () => next(256));
  const [before, source] = [place.at("before"), place.at("files")];
  await mkdir(before);
  await mkdir(source);
  for (let at = 0; at < BEFORE; at += 1) await writeFile(place.at("before", `qzfile${at}x.bin`), bytes(3000));
  for (let at = 0; at < FILES; at += 1) await writeFile(place.at("files", `${at}.bin`), bytes(20_000));
  await writeFile(
    place.at("files", "large.bin"),
    Buffer.concat(Array.from({ length: 90 }, () => bytes(200_000))),
  );
  const evidence: RecordId[] = [];
  // In the order of their numbers, which is not that of their names.
  const emit = (event: CallEvent): void => {
    if (event.kind === "file") evidence[Number(/\d+/.exec(basename(event.file.path))![0])] = event.file.id!;
  };
  await app.call("intake.import", { paths: [before] }, { emit });
  const many = <T>(make: (at: number) => T): T[] => Array.from({ length: BEFORE }, (_, at) => make(at));
  const { ids: cases } = await app.call("record.add", {
    type: "case",
    records: many((at) => ({ title: `Before ${at}` })),
  });
  const { ids: persons } = await app.call("record.add", {
    type: "person",
    records: many((at) => ({ names: [{ text: `Qzname${at}x Gone`, kind: "birth" }] })),
  });
  const proposals: string[] = [];
  for (const [at, person] of persons.entries()) {
    const ids = [person, evidence[at]!];
    const proposed = { ids, reason: "not-needed", basis: "decision-of-organisation" } as const;
    proposals.push((await app.call("disposal.propose", proposed)).id);
  }
  const { ids: written } = await app.call("record.add", {
    type: "statement",
    records: many((at) => ({ paragraphs: [{ text: `${nameOf(at)} spoke at night.` }] })),
  });
  const statements: { id: RecordId; paragraph: RecordId }[] = [];
  for (const id of written) {
    const { record } = await app.call("record.review", { id });
    statements.push({ id, paragraph: (record as RecordContent<"statement">).paragraphs![0]!.id! });
  }
  return { source, cases, persons, evidence, statements, proposals };
}

/** Something that is killed, and then gone on with. */
export type Act = {
  readonly name: string;
  readonly as: "first" | "second";
  /** The lines of its script, for `affiant run`; absent for an import. */
  readonly steps?: readonly object[];
  /** Whether each step has happened, once and whole. */
  readonly happened?: (app: App) => Promise<boolean[]>;
  /** Looks whether everything is there once, at the end. */
  readonly atEnd: (app: App) => Promise<void>;
};

/** Import, edit, marking late, disposal and rotation. */
export function actsOn(base: Base): Act[] {
  return [importing(), editing(base), marking(base), disposing(base), rotating()];
}

const listed = async (app: App, type: "evidence" | "person" | "case" | "receipt") =>
  (await app.call("record.list", { type, limit: 10_000 })).records;

/** Everything that was told is in the archive, as it was told. */
export async function expectTold(app: App, told: readonly ImportedFile[]): Promise<void> {
  const items = new Map((await listed(app, "evidence")).map(({ id, record }) => [id as string, record]));
  for (const { id, sha256 } of told) expect(items.get(id!)?.sha256).toBe(sha256);
}

function importing(): Act {
  return {
    name: "import",
    as: "first",
    atEnd: async (app) => {
      const items = await listed(app, "evidence");
      expect(items).toHaveLength(BEFORE + FILES + 1);
      expect(new Set(items.map(({ record }) => record.sha256)).size).toBe(items.length);
      expect(new Set(items.map(({ record }) => record.code)).size).toBe(items.length);
      for (const { record } of items) expect(record.receipts).toHaveLength(1);
      expect((await listed(app, "receipt")).length).toBeLessThanOrEqual(3);
      expect(await filesBelow(`${app.session!.folder}/objects`)).toHaveLength(items.length);
    },
  };
}

function editing({ cases, evidence }: Base): Act {
  const steps = cases.flatMap((id, at) => [
    { command: "add", type: "person", record: { note: `step ${at} of many` } },
    { command: "edit", id, record: { title: `After ${at}` } },
    { command: "accept", id: evidence[at] },
  ]);
  const happened = async (app: App): Promise<boolean[]> => {
    const persons = await listed(app, "person");
    const items = new Map((await listed(app, "evidence")).map((item) => [item.id, item]));
    const done: boolean[] = [];
    for (const [at, id] of cases.entries()) {
      const added = persons.filter(({ record }) => record.note === `step ${at} of many`);
      const versions = await app.call("record.versions", { id });
      const accepted = items.get(evidence[at]!)!;
      expect(added.length).toBeLessThanOrEqual(1);
      expect(versions.map(({ record }) => record.title)).toEqual(
        [`Before ${at}`, `After ${at}`].slice(0, versions.length),
      );
      expect(accepted.number).toBe(accepted.record.triage === "accepted" ? 2 : 1);
      done.push(added.length === 1, versions.length === 2, accepted.number === 2);
    }
    const numbers = [...items.values()].flatMap(({ record }) => record.registration ?? []).sort();
    expect(numbers).toEqual(numbers.map((_, at) => `EX-${String(at + 1).padStart(4, "0")}`));
    return done;
  };
  return {
    name: "edit",
    as: "first",
    steps,
    happened,
    atEnd: async (app) => {
      const codes = (await listed(app, "person")).map(({ record }) => record.code);
      expect(new Set(codes).size).toBe(2 * BEFORE);
    },
  };
}

function marking({ statements }: Base): Act {
  const steps = statements.map(({ id, paragraph }, at) => ({
    command: "mark",
    id,
    marks: [{ paragraph, start: 0, end: nameOf(at).length, kind: "person", record: null }],
  }));
  const happened = async (app: App): Promise<boolean[]> => {
    const done: boolean[] = [];
    for (const { id } of statements) {
      const versions = await app.call("record.versions", { id });
      const isDone = versions.length === 3;
      expect(versions.map(({ reviewed, moved }) => [reviewed, moved ?? false])).toEqual(
        [
          [false, false],
          [true, isDone],
          [false, false],
        ].slice(0, versions.length),
      );
      done.push(isDone);
    }
    const names = done.flatMap((isDone, at) => (isDone ? [nameOf(at).toLowerCase()] : []));
    expect(needlesIn(app.session!, names)).toEqual(names.map((name) => `identities: ${name}`));
    return done;
  };
  return { name: "mark", as: "first", steps, happened, atEnd: () => Promise.resolve() };
}

function disposing({ persons, evidence, proposals }: Base): Act {
  const gone = (stones: CallOutput<"disposal.list">["tombstones"]) => new Set(stones.map(({ id }) => id));
  const happened = async (app: App): Promise<boolean[]> => {
    const { tombstones, proposals: open } = await app.call("disposal.list", {});
    expect(tombstones.every(({ erased }) => erased)).toBe(true);
    const ids = gone(tombstones);
    const [people, items] = [await listed(app, "person"), await listed(app, "evidence")];
    const there = new Set<string>([...people, ...items].map(({ id }) => id));
    const done = proposals.map((proposal, at) => {
      const pair = [persons[at]!, evidence[at]!];
      const isDone = ids.has(pair[0]!);
      for (const id of pair) expect([ids.has(id), there.has(id)]).toEqual([isDone, !isDone]);
      expect(open.some(({ id }) => id === proposal)).toBe(!isDone);
      return isDone;
    });
    const words = done.flatMap((isDone, at) => (isDone ? [`qzname${at}x`, `qzfile${at}x`] : []));
    expect(needlesIn(app.session!, words)).toEqual([]);
    expect(await filesBelow(`${app.session!.folder}/objects`)).toHaveLength(items.length);
    return done;
  };
  return {
    name: "disposal",
    as: "second",
    steps: proposals.map((id) => ({ command: "dispose", action: "approve", subjects: [id] })),
    happened,
    atEnd: async (app) => expect(await listed(app, "person")).toEqual([]),
  };
}

function rotating(): Act {
  return {
    name: "rotation",
    as: "first",
    steps: Array.from({ length: ROTATIONS }, () => ({ command: "keys", action: "rotate" })),
    happened: (app) => {
      const { facts, identities } = app.session!.current;
      expect(identities!.generation).toBe(facts.generation);
      return Promise.resolve(Array.from({ length: ROTATIONS }, (_, at) => at + 1 < facts.generation));
    },
    atEnd: async (app) => expect(await listed(app, "evidence")).toHaveLength(BEFORE),
  };
}
