import { expect, test } from "vitest";
import { smallArchive } from "./archive.ts";
import { assemble } from "./assembled.ts";
import { ref, type MemoryArchive } from "./memory-archive.ts";

/** Takes a record out of the archive, as disposal does. */
function dispose(archive: MemoryArchive, id: string): void {
  archive.records.delete(id);
  archive.disposed.add(id);
}

const LEFT_OUT = { what: "An item of the case without registration number", reason: "it was disposed of" };

/** A paragraph that cites an item which is there, and one more. */
async function citing(change: (archive: MemoryArchive) => void) {
  const archive = smallArchive();
  archive.add("evidence", "gone", {});
  archive.add("citation", "togone", { source: ref("gone") });
  change(archive);
  return assemble(
    {
      blocks: [
        {
          section: "context",
          kind: "paragraph",
          text: [{ text: "It was war." }],
          citations: [ref("togone")],
        },
      ],
    },
    archive,
  );
}

test("what a dossier cites and was disposed of is left out with its reason, and refuses nothing", async () => {
  const { refusals, exclusions } = await citing((archive) => dispose(archive, ref("gone")));
  expect(refusals).toEqual([]);
  expect(exclusions).toContainEqual(LEFT_OUT);
});

test("so is a citation, and a finding, that was disposed of", async () => {
  const first = await citing((archive) => dispose(archive, ref("togone")));
  expect(first.refusals).toEqual([]);
  expect(first.exclusions).toContainEqual(LEFT_OUT);
  const archive = smallArchive();
  archive.disposed.add(ref("found"));
  const blocks = [{ section: "findings", kind: "finding", finding: ref("found") }] as const;
  const { refusals, exclusions } = await assemble({ blocks: [...blocks] }, archive);
  expect(refusals).toEqual([]);
  expect(exclusions).toContainEqual(LEFT_OUT);
});

test("what is missing without having been disposed of refuses the dossier as before", async () => {
  const { refusals } = await citing((archive) => {
    archive.records.delete(ref("gone"));
  });
  expect(refusals).toContainEqual({ code: "unknown-citation", where: "section context, block 1" });
});
