import { alternate } from "./alternate.ts";
import type { BenchCase, Contender } from "./bench-case.ts";
import { describeMachine, machineLine, type Machine } from "./machine.ts";
import { findPeer, type Peer } from "./peers.ts";
import { run } from "./program.ts";
import { summarise, type CaseReport } from "./summary.ts";
import { caseLines } from "./table.ts";
import { Workspace } from "./workspace.ts";

/** What is to be measured and how. */
export type BenchRequest = {
  readonly cases: readonly BenchCase[];
  /** Factor on the amount of data. */
  readonly size: number;
  /** Instead of the number that each case states. */
  readonly rounds?: number | undefined;
  /** Where the temporary folder is made: the file system that is measured. */
  readonly parent: string;
  readonly print: (line: string) => void;
  /** Another way of finding programs, for tests. */
  readonly find?: (name: string) => Promise<Peer>;
};

/** The report as `--json` writes it. */
export type BenchReport = {
  readonly machine: Machine;
  readonly size: number;
  readonly cases: readonly CaseReport[];
};

/**
 * Measures the cases one after the other, each in a folder of its own that is removed before the next begins,
 * and prints each as soon as it is done.
 */
export async function runBench(request: BenchRequest): Promise<BenchReport> {
  const { cases, size, parent, print, find = findPeer } = request;
  const peers = new Map<string, Peer>();
  const peer = async (name: string): Promise<Peer> => {
    const found = peers.get(name) ?? (await find(name));
    peers.set(name, found);
    return found;
  };
  const reports: CaseReport[] = [];
  for (const each of cases) {
    using workspace = await Workspace.make(parent);
    const rounds = request.rounds ?? each.rounds;
    const contenders = await each.prepare({ workspace, size, peer });
    const measured = await alternate(contenders, rounds, flushDisk);
    const report = summarise(each, size, rounds, measured);
    reports.push(report);
    for (const line of caseLines(report)) print(line);
    print("");
  }
  const machine = await describeMachine(peers);
  print(machineLine(machine));
  return { machine, size, cases: reports };
}

/** A contender that is measured if its program is here, and skipped with the reason otherwise. */
export function ifPresent(
  name: string,
  peers: readonly Peer[],
  measure: (commands: readonly string[]) => Promise<number>,
): Contender {
  const missing = peers.flatMap((peer) => ("missing" in peer ? [peer.missing] : []));
  if (missing.length > 0) return { name, role: "peer", skipped: missing.join("; ") };
  return { name, role: "peer", measure: () => measure(peers.map(({ command }) => command!)) };
}

/** Lets what earlier runs wrote reach the disk, so that the next one does not wait for it. */
async function flushDisk(): Promise<void> {
  if (process.platform !== "win32") await run("sync", []);
}
