import { join } from "node:path";
import { expect, test } from "vitest";
import { createApp } from "../../electron/core/app.ts";
import { FilledArchive } from "../core/check/filled-archive.ts";
import { PASSPHRASE, ports } from "../core/fixtures/open-archive.ts";
import { bytesAt, copyOf, outcomeOf, overwrite } from "./damage.ts";

const PAGE = 4096;
const TOLD = /page-exchanged|database-exchanged|log-behind-head|log-broken|archive-damaged/;

/** Two locked states of one archive: the older one's pages carry valid MACs. */
async function twoStates() {
  const filled = await FilledArchive.open();
  const { archive } = filled;
  archive.app.lock();
  const at = (name: string) => join(archive.outside, name);
  await copyOf(archive.folder, at("older"));
  for (let round = 0; round < 3; round += 1) {
    await archive.unlock();
    await archive.call("record.edit", { id: filled.id, changes: { note: `round ${round}` } });
    for (let more = 0; more < 10; more += 1)
      await archive.add("person", {
        names: [{ text: `Вигадана ${round} ${more}` }],
        note: "слово ".repeat(200),
      });
    archive.app.lock();
  }
  await copyOf(archive.folder, at("newer"));
  return { older: at("older"), newer: at("newer"), work: at("work") };
}

test("one page of an older copy in either database is told, whichever page it is", async () => {
  const { older, newer, work } = await twoStates();
  const silent: string[] = [];
  let pages = 0;
  for (const name of ["archive.db", "identities.db"]) {
    const [old, now] = [(await bytesAt(join(older, name)))!, (await bytesAt(join(newer, name)))!];
    for (let from = 0; from < old.length; from += PAGE) {
      const page = old.subarray(from, from + PAGE);
      if (page.equals(now.subarray(from, from + PAGE))) continue;
      pages += 1;
      const spliced = Buffer.from(now);
      page.copy(spliced, from);
      await copyOf(newer, work);
      await overwrite(join(work, name), spliced);
      // Every other page only after the archive was opened, written to and locked without a check.
      if (pages % 2 === 0) await workOn(work);
      const outcome = await outcomeOf(work);
      const codes = outcome.kind === "found" ? outcome.codes.join(" ") : JSON.stringify(outcome);
      if (!TOLD.test(codes)) silent.push(`${name} page ${from / PAGE + 1}: ${codes}`);
    }
  }
  process.stdout.write(`${pages} pages spliced\n`);
  expect(pages).toBeGreaterThan(20);
  expect(silent).toEqual([]);
});

async function workOn(folder: string): Promise<void> {
  const app = createApp(ports);
  try {
    await app.call("archive.unlock", { folder, passphrase: PASSPHRASE });
    await app.call("record.add", { type: "case", records: [{}] });
    app.lock();
  } catch {
    // Refused, or a page that does not fit stopped the work: the check is asked all the same.
  }
}
