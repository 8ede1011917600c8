import { readFileSync } from "node:fs";
import { createApp, type App } from "../../electron/core/app.ts";
import { nodeParsers } from "../../electron/host/headless/start-parser.ts";
import { parseLaw } from "../../shared/law/categories.ts";
import type { RecordType } from "../../shared/model/records.ts";
import { Noise } from "../data/noise.ts";
import type { Workspace } from "../harness/workspace.ts";
import { patternCounts } from "./amounts.ts";
import { plainCopies } from "./plain-copy.ts";

const PASSPHRASE = "seven quiet words of no meaning whatever";
const PER_TRANSACTION = 1000;
const REGIONS = 20;
const PLACES = 200;
const METHODS = [
  "beating-fists-feet",
  "beating-soles",
  "electric-stun-device",
  "asphyxia-bag",
  "mock-execution",
];
const CATEGORIES = ["pow", "civilian-detainee", "journalist", "medical-personnel"];
const STAGES = ["capture", "intake", "interrogation", "daily-regime"];
const AGENCIES = ["Invented service A", "Invented service B", "Invented service C"];

/** Repeatable choices. */
class Chance {
  readonly #noise = new Noise("patterns");

  below(limit: number): number {
    return this.#noise.next(4).readUInt32LE() % limit;
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!;
  }
}

/** An archive of invented persons, acts, interviews, stays and citations, open, and its content without encryption. */
export class ArchiveOfActs {
  readonly app: App;
  /** Paths of the unencrypted copies of the facts and of the identities. */
  readonly plain: readonly string[];
  readonly #person: string;
  #edits = 0;

  private constructor(app: App, plain: readonly string[], person: string) {
    this.app = app;
    this.plain = plain;
    this.#person = person;
  }

  static async make(workspace: Workspace, size: number): Promise<ArchiveOfActs> {
    const folder = workspace.fresh("archive");
    const app = createApp({
      clock: () => ({ time: new Date(), state: "system" }),
      workFactor: 10,
      law: parseLaw(
        JSON.parse(readFileSync(new URL("../../assets/law/categories.json", import.meta.url), "utf8")),
      ),
      software: "Affiant bench",
      startParser: nodeParsers(),
    });
    await app.call("archive.create", { folder, passphrase: PASSPHRASE, holder: "Bench" });
    await app.call("archive.unlock", { folder, passphrase: PASSPHRASE });
    const person = fill(app, size);
    const keys = [
      app.session!.keys("facts")!.databaseKey,
      app.session!.keys("identities")!.databaseKey,
    ] as const;
    app.lock();
    const plain = plainCopies(workspace, folder, keys);
    await app.call("archive.unlock", { folder, passphrase: PASSPHRASE });
    return new ArchiveOfActs(app, plain, person);
  }

  /** Changes a record that no number rests on, so that everything is read anew. */
  async change(): Promise<void> {
    this.#edits += 1;
    await this.app.call("record.edit", { id: this.#person, changes: { note: `Seen again: ${this.#edits}` } });
  }
}

/** Fills an open archive and gives the id of a person of whom nothing is told. */
function fill(app: App, size: number): string {
  const { records, databases } = app.session!;
  const chance = new Chance();
  const add = (type: RecordType, count: number, contentOf: (at: number) => object): string[] => {
    const ids: string[] = [];
    for (let from = 0; from < count; from += PER_TRANSACTION) {
      databases.transact((transaction) => {
        for (let at = from; at < Math.min(count, from + PER_TRANSACTION); at += 1)
          ids.push(
            records.put(transaction, {
              type,
              content: contentOf(at) as never,
              reviewed: false,
              action: "created",
            }).id,
          );
      });
    }
    return ids;
  };
  const counts = patternCounts(size);
  const regions = add("place", REGIONS, () => ({ type: "region" }));
  const places = add("place", PLACES, (at) => ({
    type: "prison",
    within: regions[at % REGIONS]!,
    coordinates: { latitude: 46 + (at % 50) / 10, longitude: 30 + (at % 70) / 10 },
  }));
  const persons = add("person", counts.persons, () => ({ category: chance.of(CATEGORIES) }));
  const heard = persons.slice(0, counts.interviews);
  const interviews = add("interview", counts.interviews, (at) => ({ witness: heard[at]! }));
  const statements = add("statement", counts.interviews, (at) => ({
    witness: heard[at]!,
    interview: interviews[at]!,
  }));
  add("custody-episode", counts.interviews * 2, (at) => {
    const month = (at >= counts.interviews ? 12 : 0) + chance.below(6);
    return { person: heard[at % counts.interviews]!, place: chance.of(places), ...stay(month) };
  });
  const citations = add("citation", counts.acts, () => ({
    source: chance.of(statements),
    locator: { kind: "whole" },
  }));
  add("act", counts.acts, (at) => ({
    victim: chance.of(persons),
    method: chance.of(METHODS),
    place: chance.of(places),
    stage: chance.of(STAGES),
    agency: chance.of(AGENCIES),
    when: day(chance.below(24), 1 + chance.below(28)),
    sources: [citations[at]!],
  }));
  return persons.at(-1)!;
}

const stay = (month: number) => ({ from: day(month, 1), to: day(month + 3, 28) });

const day = (month: number, date: number): string =>
  `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
