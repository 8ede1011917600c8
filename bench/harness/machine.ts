import { readdir, readFile } from "node:fs/promises";
import { cpus, release, totalmem } from "node:os";
import type { Peer } from "./peers.ts";

/** What the numbers depend on besides the programs. */
export type Machine = {
  readonly system: string;
  readonly processors: number;
  readonly processor: string;
  /** GiB. */
  readonly memory: number;
  readonly disks: string;
  /** Versions of everything that was compared, by name. */
  readonly versions: Readonly<Record<string, string>>;
};

/** Describes this machine. `peers` are those that were asked for. */
export async function describeMachine(peers: ReadonlyMap<string, Peer>): Promise<Machine> {
  const found = [...peers].flatMap(([name, peer]) =>
    "version" in peer ? [[name, peer.version] as const] : [],
  );
  return {
    system: `${process.platform} ${release()} ${process.arch}`,
    processors: cpus().length,
    processor: cpus()[0]?.model.trim() ?? "unknown",
    memory: Math.round(totalmem() / 2 ** 30),
    disks: await disks(),
    versions: { node: process.versions.node, ...Object.fromEntries(found) },
  };
}

/** The machine in one line. */
export function machineLine({ system, processors, processor, memory, disks, versions }: Machine): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [`${processors} × ${processor}`, `${memory} GiB`, disks, system, ...programs].join(", ");
}

/** Names and kinds of the block devices, as Linux tells them. */
async function disks(): Promise<string> {
  const names = await readdir("/sys/block").catch(() => []);
  const real = names.filter((name) => !/^(loop|ram|zram|sr)/.test(name));
  const kinds = await Promise.all(
    real.map(async (name) => {
      const text = await readFile(`/sys/block/${name}/queue/rotational`, "utf8").catch(() => "");
      return `${name} ${text.trim() === "0" ? "solid state" : "rotational as reported"}`;
    }),
  );
  return kinds.join(" and ") || "disk unknown";
}
