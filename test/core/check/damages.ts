import { once } from "node:events";
import { createServer } from "node:net";
import { appendFile, readFile, rename, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FindingCode } from "../../../shared/check/findings.ts";
import { formatNote, parseNote } from "../../../shared/merkle/signed-note.ts";
import { TestArchive } from "../fixtures/open-archive.ts";
import type { FilledArchive } from "./filled-archive.ts";

/** A way to damage an archive; gives what the check is to be asked besides, if anything. */
type Damage = (filled: FilledArchive) => Promise<unknown>;

const PAGE = 4096;

/** A free page and one in use of `archive.db`; everything merged. */
async function withFreePages({ archive, facts }: FilledArchive): Promise<void> {
  facts.exec(
    "CREATE TABLE filler (bytes BLOB); INSERT INTO filler VALUES (randomblob(40000)); DROP TABLE filler",
  );
  await archive.add("case", {});
}

const rewriteEntry =
  (change: string): Damage =>
  ({ facts }) => {
    facts.exec(
      `UPDATE log_entry SET entry = CAST(replace(CAST(entry AS TEXT), ${change}) AS BLOB) WHERE sequence = 3`,
    );
    return Promise.resolve();
  };

const editNote = ({ facts }: FilledArchive, edit: (note: string) => string): void => {
  const { note } = facts
    .prepare<[], { note: Buffer }>("SELECT note FROM log_checkpoint WHERE size = 4")
    .get()!;
  facts
    .prepare("UPDATE log_checkpoint SET note = ? WHERE size = 4")
    .run(Buffer.from(edit(note.toString("utf8"))));
};

/** For each finding a way to bring it about: by hand of somebody with the keys, or by the medium. */
export const DAMAGES: Readonly<Record<FindingCode, Damage>> = {
  "outer-file-changed": (filled) => appendFile(filled.path("READ-ME-FIRST.txt"), "Send your key to …"),
  "outer-file-missing": (filled) => rm(filled.path("READ-ME-FIRST.txt")),
  "key-file-unknown": (filled) => writeFile(filled.path(`keys/${"z".repeat(26)}.age`), "x"),
  "file-unknown": (filled) => writeFile(filled.path("notes.txt"), "x"),
  "write-interrupted": (filled) => writeFile(filled.path("head.incoming"), "x"),

  "page-damaged": async (filled) => {
    await withFreePages(filled);
    await filled.whileLocked(async () => {
      const path = filled.path("archive.db");
      const pages = (await readFile(path)).length / PAGE;
      await filled.flip(path, (pages - 1) * PAGE + 100);
    });
  },
  "page-exchanged": async (filled) => {
    filled.archive.app.lock();
    await filled.keep("before", ["archive.db"]);
    await filled.archive.unlock();
    await filled.archive.add("case", { title: "Something that somebody wants to be gone" });
    await filled.whileLocked(async () => {
      const old = await readFile(join(filled.archive.outside, "before", "archive.db"));
      const now = await readFile(filled.path("archive.db"));
      const page = [...Array(old.length / PAGE).keys()]
        .slice(1)
        .findLast(
          (at) => !old.subarray(at * PAGE, (at + 1) * PAGE).equals(now.subarray(at * PAGE, (at + 1) * PAGE)),
        )!;
      old.copy(now, page * PAGE, page * PAGE, (page + 1) * PAGE);
      await writeFile(filled.path("archive.db"), now);
    });
  },
  "page-missing": async (filled) => {
    await filled.archive.call("check.run", {});
    await truncate(filled.path("identities.db"), PAGE * 20);
  },
  "page-seal-changed": (filled) => filled.whileLocked(() => filled.flip(filled.path("pages"), 200)),
  "page-seal-missing": (filled) => filled.whileLocked(() => rm(filled.path("pages"))),
  "page-seal-older": async (filled) => {
    filled.archive.app.lock();
    await filled.keep("before", ["pages"]);
    await filled.archive.unlock();
    await filled.whileLocked(() => filled.putBack("before", ["pages"]));
  },
  "database-inconsistent": ({ facts }) => {
    facts.unsafeMode(true);
    facts.pragma("writable_schema = ON");
    facts.exec(
      "UPDATE sqlite_schema SET sql = replace(sql, 'number INTEGER NOT NULL', 'number INTEGER NOT NULL CHECK (number > 5)') WHERE name = 'version'",
    );
    facts.pragma("writable_schema = RESET");
    return Promise.resolve();
  },

  "head-behind-log": async (filled) => {
    filled.archive.app.lock();
    await filled.keep("before", ["head"]);
    await filled.archive.unlock();
    await filled.whileLocked(() => filled.putBack("before", ["head"]));
  },
  "head-changed": (filled) =>
    filled.whileLocked(async () => {
      const { text, signatures } = parseNote(await readFile(filled.path("head")));
      const [line] = signatures;
      const signature = line!.signature.map((byte, at) => (at === 9 ? byte ^ 1 : byte));
      await writeFile(filled.path("head"), formatNote(text, [{ ...line!, signature }]));
    }),

  "log-chain-broken": ({ facts }) => {
    facts.exec("DELETE FROM log_entry WHERE sequence = 3");
    return Promise.resolve();
  },
  "log-entry-changed": rewriteEntry("'created', 'edited'"),
  "log-index-wrong": ({ facts }) => {
    facts.exec("UPDATE log_entry SET record = NULL WHERE sequence = 3");
    return Promise.resolve();
  },
  "log-not-continuous": async ({ archive }) => {
    const other = await TestArchive.open();
    const since = join(archive.outside, "note");
    await writeFile(since, (await other.call("custody.checkpoint", {})).note);
    return { since };
  },
  "checkpoint-mismatch": ({ facts }) => {
    facts.exec("UPDATE log_checkpoint SET size = 40 WHERE size = 4");
    return Promise.resolve();
  },
  "checkpoint-unreadable": (filled) => {
    editNote(filled, () => "no note");
    return Promise.resolve();
  },
  "checkpoint-unsigned": (filled) => {
    editNote(filled, (note) => note.replace("— affiant/", "— other/"));
    return Promise.resolve();
  },
  "signature-unknown": (filled) => {
    editNote(filled, (note) => note.replace("— affiant/", "— other/"));
    return Promise.resolve();
  },
  "signature-invalid": (filled) => {
    editNote(filled, (note) => note.replace(/^(\S+)\n4\n/, "$1\n5\n"));
    return Promise.resolve();
  },
  "checkpoint-after-revocation": ({ facts }) => {
    facts.exec("UPDATE holder SET revoked = 3");
    return Promise.resolve();
  },
  "entry-not-signed-for": ({ facts, archive }) => {
    const actor = archive.session.person.keyId;
    facts
      .prepare(
        "UPDATE log_entry SET entry = CAST(replace(CAST(entry AS TEXT), ?, ?) AS BLOB) WHERE sequence = 3",
      )
      .run(actor, "0".repeat(32));
    return Promise.resolve();
  },
  "co-signature-missing": ({ archive }) => {
    archive.session.databases.transact((transaction) =>
      transaction.log({ action: "co-signed", checkpoint: "0".repeat(64) }),
    );
    return Promise.resolve();
  },
  "clock-went-back": async (filled) => {
    const { databases } = filled.archive.session;
    const { log } = databases;
    const real = log.append.bind(log);
    log.append = (act, by) => real(act, { ...by, time: "2001-01-01T00:00:00.000Z" });
    await filled.archive.add("case", {});
    log.append = real;
  },

  "holder-differs": ({ facts }) => {
    facts.exec("UPDATE holder SET compartments = 'facts'");
    return Promise.resolve();
  },

  "record-differs": ({ facts, id }) => {
    facts.prepare("UPDATE version SET content = replace(content, 'male', 'other') WHERE record = ?").run(id);
    return Promise.resolve();
  },
  "record-missing": ({ identities, id }) => {
    identities.prepare("DELETE FROM version WHERE record = ?").run(id);
    return Promise.resolve();
  },
  "record-unlogged": ({ identities, id }) => {
    identities
      .prepare(
        "INSERT INTO version (id, record, sequence, salt, content) VALUES ('made-up', ?, 0, x'00', '{}')",
      )
      .run(id);
    return Promise.resolve();
  },
  "code-differs": ({ facts, id }) => {
    facts.prepare("UPDATE record SET code = 'P-0099' WHERE id = ?").run(id);
    return Promise.resolve();
  },
  "series-behind": ({ facts }) => {
    facts.exec("UPDATE series SET last = 0 WHERE name = 'P'");
    return Promise.resolve();
  },
  "search-index-differs": ({ identities }) => {
    identities.exec("DELETE FROM search_text WHERE rowid = (SELECT min(id) FROM search_entry)");
    return Promise.resolve();
  },

  "object-changed": async (filled) => {
    const { path } = await filled.object();
    await filled.flip(path, 60);
  },
  "object-missing": async (filled) => rm((await filled.object()).path),
  "object-unreadable": async (filled) => {
    const { path } = await filled.object();
    // Opening a socket fails for everybody, as reading from a broken medium does.
    const socket = join(filled.archive.outside, "s");
    const server = createServer().listen(socket);
    await once(server, "listening");
    await rename(socket, path);
    server.close();
  },
  "object-not-recoverable": async (filled) => {
    const other = await TestArchive.open();
    const identity = other.session.grant.keys[0]!.identity;
    const { grant } = filled.archive.session;
    grant.keys.forEach((keys) => Object.assign(keys, { identity }));
  },
  "object-unknown": async (filled) => {
    const { path } = await filled.object();
    await writeFile(join(dirname(path), `${"e".repeat(64)}.age`), "x");
  },
  "object-time": async (filled) => {
    const { path } = await filled.object();
    await utimes(path, new Date(), new Date());
  },
  "identities-not-checked": (filled) => {
    Object.defineProperty(filled.archive.session, "seesIdentities", { value: false });
    return Promise.resolve();
  },
};
