import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../../../electron/core/app.ts";
import { ArchiveClient } from "../../../electron/host/headless/archive-client.ts";
import { PASSPHRASE, ports } from "../../core/fixtures/open-archive.ts";

const CLI = new URL("../../../electron/cli.ts", import.meta.url).pathname;

/** Children of this process that are archive processes. */
const archiveProcesses = (): string[] =>
  readdirSync("/proc/self/task")
    .flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, "utf8").split(" "))
    .filter((pid) => pid !== "" && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("archive-process"));

describe.skipIf(process.platform !== "linux")("the archive process", () => {
  it("leaves no page of its memory in a dump", async () => {
    const client = new ArchiveClient();
    onTestFinished(() => client.end());
    await client.call("law.categories", {});
    const [pid, ...others] = archiveProcesses();
    expect(others).toEqual([]);
    expect(Number.parseInt(readFileSync(`/proc/${pid}/coredump_filter`, "utf8"), 16)).toBe(0);
  });
});

/** Runs a command on a terminal of its own, and types at its prompt. */
async function onTerminal(command: string, typed: string): Promise<string> {
  const child = spawn("script", ["-qec", command, "/dev/null"], {
    env: { PATH: process.env.PATH, LANG: "C.UTF-8" },
  });
  let output = "";
  let asked = false;
  child.stdout.on("data", (bytes: Buffer) => {
    output += bytes.toString();
    if (asked || !output.includes("Passphrase")) return;
    asked = true;
    child.stdin.write(`${typed}\r`);
  });
  await new Promise((resolve) => child.once("close", resolve));
  return output;
}

const hasScript =
  existsSync("/usr/bin/script") && execFileSync("script", ["--version"]).includes("util-linux");

describe.skipIf(!hasScript)("a passphrase that is typed at the terminal", () => {
  it("is asked for by the archive process, which opens the archive and shows nothing of it", async () => {
    const place = await mkdtemp(join(tmpdir(), "affiant-test-"));
    onTestFinished(() => rm(place, { recursive: true, force: true }));
    const folder = join(place, "archive");
    await createApp(ports).call("archive.create", { folder, passphrase: PASSPHRASE });
    const command = (words: string) => `${process.execPath} ${CLI} ${words}`;
    const right = await onTerminal(command(`list ${folder} case --json; echo exit=$?`), PASSPHRASE);
    expect(right).toContain("exit=0");
    expect(right).not.toContain(PASSPHRASE);
    const wrong = await onTerminal(command(`list ${folder} case; echo exit=$?`), "another");
    expect(wrong).toContain("exit=3");
  });
});
