import { createServer } from "node:net";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { WindowAnswer } from "../../../shared/contract/bridge.ts";
import { PASSPHRASE } from "../../core/fixtures/open-archive.ts";
import { familyOf, isThere, NO_PROC } from "../../faults/processes.ts";
import { Material, SECONDS, type Running } from "./host-under-test.ts";
import { HOSTS } from "./hosts.ts";

for (const { name, missing } of HOSTS) if (missing !== undefined) console.log(`${name}: ${missing}`);

/** Beyond the numbers that the page's own calls have. */
const FIRST_ID = 1_000_000;
const NOTES = 400;
const BIG = 120 * 1024 * 1024;

for (const host of HOSTS)
  describe.skipIf(host.missing !== undefined)(`the host ${host.name}`, () => {
    let material: Material;
    let running: Running;
    let next = FIRST_ID;
    beforeAll(async () => {
      material = await Material.make();
    });
    afterAll(() => material[Symbol.asyncDispose]());
    beforeEach(async () => {
      running = await host.open();
    });
    afterEach(() => running[Symbol.asyncDispose]());

    const call = (called: string, input: unknown): Promise<WindowAnswer> =>
      running.call({ kind: "call", id: next++, name: called, input });
    const outputOf = async <Output>(called: string, input: unknown): Promise<Output> => {
      const answer = await call(called, input);
      if (!answer.ok) throw new Error(`${called}: ${answer.error.code}`);
      return answer.output as Output;
    };
    const codeOf = async (answer: Promise<WindowAnswer>): Promise<string | undefined> => {
      const given = await answer;
      return given.ok ? undefined : given.error.code;
    };
    const unlock = () => call("app.unlock", { folder: material.archive, passphrase: PASSPHRASE });
    const recording = async () => {
      const imported = await outputOf<{ files: { id?: string; evidence?: string }[] }>("intake.import", {
        paths: [material.recording],
      });
      expect(imported).toBeDefined();
      const { records } = await outputOf<{ records: { id: string; record: { originalName?: string } }[] }>(
        "record.list",
        { type: "evidence" },
      );
      // Notes of an import that was stopped may stand before it.
      const found = records.find(({ record }) => record.originalName === "recording.wav");
      return outputOf<{ url: string; size: number }>("media.open", { id: found!.id });
    };

    it("answers a call", async () => {
      const state = await outputOf<{ open: unknown; locked: unknown }>("app.state", {});
      expect(state).toMatchObject({ open: null, locked: null });
    });

    it("maps failures to codes, and tells nothing of what was given", async () => {
      const wrong = await call("app.unlock", { folder: material.archive, passphrase: "Зоряна wrong" });
      expect(wrong).toMatchObject({ ok: false, error: { code: "cannot-unlock" } });
      const missing = await call("app.unlock", { folder: join(material.folder, "Зоряна"), passphrase: "x" });
      expect(missing.ok).toBe(false);
      expect(JSON.stringify([wrong, missing])).not.toContain("Зоряна");
      expect(await codeOf(call("app.unlock", { folder: 5 }))).toBe("invalid-field");
    });

    it("refuses calls that are not a window's, and what is no call", async () => {
      await unlock();
      for (const called of [
        "no.such",
        "archive.unlock",
        "archive.lock",
        "item.open",
        "sample.make",
        "toString",
      ])
        expect(await codeOf(call(called, {})), called).toBe("unknown-call");
      for (const message of [
        { kind: "call", id: -1, name: "app.state", input: {} },
        { kind: "call", id: 1.5, name: "app.state", input: {} },
        { kind: "call", id: 1, name: "a".repeat(65), input: {} },
        { kind: "call", id: 1, name: "app.state", input: {}, more: 1 },
      ])
        expect(await codeOf(running.call(message)), JSON.stringify(message)).toBe("unknown-call");
    });

    it("reports what a running call does, and stops it when asked", async () => {
      await unlock();
      await mkdir(material.notes, { recursive: true });
      await Promise.all(
        Array.from({ length: NOTES }, (_, at) => writeFile(join(material.notes, `${at}.txt`), `note ${at}`)),
      );
      await writeFile(join(material.notes, "big.bin"), Buffer.alloc(BIG, "0123456789abcdef"));
      const id = next++;
      const importing = running.call({
        kind: "call",
        id,
        name: "intake.import",
        input: { paths: [material.notes] },
      });
      await expect
        .poll(async () => (await running.events()).filter((each) => each.id === id).length, {
          timeout: 60_000,
        })
        .toBeGreaterThan(0);
      expect((await running.events()).at(-1)).toHaveProperty("event.kind");
      expect(await running.call({ kind: "cancel", id })).toMatchObject({ ok: true });
      // What was finished stays, so it is an answer and not a failure.
      const { cancelled, imported } = (
        (await importing) as { output: { cancelled: boolean; imported: number } }
      ).output;
      expect(cancelled).toBe(true);
      expect(imported).toBeLessThan(NOTES);
    });

    it("serves bytes of the archive with exact ranges", async () => {
      await unlock();
      const { url, size } = await recording();
      const part = await running.fetch(url, "bytes=100-109");
      expect(part).toMatchObject({ status: 206, contentRange: `bytes 100-109/${size}` });
      expect(part.bytes).toEqual(Array.from({ length: 10 }, (_, at) => ((100 - 44 + at) >> 6) & 0xff));
      expect(await running.fetch(url, "bytes=-4")).toMatchObject({
        status: 206,
        contentRange: `bytes ${size - 4}-${size - 1}/${size}`,
      });
      expect(await running.fetch(url, `bytes=${size}-`)).toMatchObject({
        status: 416,
        contentRange: `bytes */${size}`,
      });
      expect((await running.fetch(url)).bytes).toHaveLength(size);
      expect((await running.fetch(`${url.slice(0, -1)}${url.endsWith("0") ? "1" : "0"}`)).status).toBe(404);
    });

    it("lets a player seek in an encrypted recording", async ({ skip }) => {
      const page = running.page?.();
      if (!page) return skip("this host has no pages");
      await unlock();
      const { url } = await recording();
      const played = await page.evaluate(async (src) => {
        type Player = EventTarget & {
          src: string;
          duration: number;
          currentTime: number;
          readonly seekable: { end(at: number): number };
        };
        const { Audio } = globalThis as unknown as { Audio: new () => Player };
        const audio = new Audio();
        const event = (name: string) =>
          new Promise((resolve, reject) => {
            audio.addEventListener(name, resolve, { once: true });
            audio.addEventListener("error", () => reject(new Error(name)), { once: true });
          });
        const loaded = event("loadedmetadata");
        audio.src = src;
        await loaded;
        const sought = event("seeked");
        audio.currentTime = audio.duration / 2;
        await sought;
        return { duration: audio.duration, end: audio.seekable.end(0), at: audio.currentTime };
      }, url);
      expect(played).toEqual({ duration: SECONDS, end: SECONDS, at: SECONDS / 2 });
    });

    it("refuses a frame within the page", async ({ skip }) => {
      const page = running.page?.();
      if (!page) return skip("this host has no pages");
      const told = await page.evaluate(async () => {
        type Framed = { affiant?: { send(message: unknown): Promise<unknown> } };
        type Element = { contentWindow: Framed };
        const { document } = globalThis as unknown as {
          document: { createElement(name: string): Element; body: { append(element: Element): void } };
        };
        const frame = document.createElement("iframe");
        document.body.append(frame);
        await new Promise((resolve) => setTimeout(resolve, 300));
        const { affiant } = frame.contentWindow;
        if (affiant === undefined) return "has no bridge";
        return affiant.send({ kind: "call", id: 5_000_000, name: "app.state", input: {} }).then(
          () => "was answered",
          () => "was refused",
        );
      });
      expect(["has no bridge", "was refused"]).toContain(told);
    });

    it("is offline", async ({ skip }) => {
      const page = running.page?.();
      if (!page) return skip("this host has no pages");
      let reached = 0;
      const server = createServer((socket) => {
        reached += 1;
        socket.destroy();
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as { port: number };
      await page.evaluate(async (target) => {
        const { Image } = globalThis as unknown as { Image: new () => { src: string } };
        new Image().src = `http://127.0.0.1:${target}/`;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }, port);
      server.close();
      expect(reached).toBe(0);
      expect(await page.evaluate(() => (globalThis as unknown as { fetch: unknown }).fetch)).toBeUndefined();
    });

    it("locks: the archive process ends, addresses die, and another window knows nothing", async () => {
      await unlock();
      const { url } = await recording();
      const archives = () =>
        familyOf(running.pid).filter(({ command }) => command.includes("archive-process"));
      const before = NO_PROC === undefined ? archives() : [];
      if (NO_PROC === undefined && running.staysAfterLock) expect(before).toHaveLength(1);
      const held = running.hold?.();
      await call("app.lock", {}).catch(() => undefined);
      await running.replaced();
      await expect.poll(() => before.filter(({ pid }) => isThere(pid)), { timeout: 2000 }).toEqual([]);
      if (held)
        expect(await held({ kind: "call", id: 1, name: "app.state", input: {} })).toMatchObject({
          ok: false,
          error: { code: "access-refused" },
        });
      if (!running.staysAfterLock) return;
      expect(await outputOf("app.state", {})).toMatchObject({ open: null, locked: "user" });
      expect((await running.fetch(url)).status).toBe(404);
      expect(await codeOf(call("record.list", { type: "evidence" }))).toBe("access-refused");
    });
  });
