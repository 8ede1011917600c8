import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Why the tests that look into other processes are skipped, if they are. */
export const NO_PROC =
  process.platform === "linux" && existsSync("/proc/self/mem")
    ? undefined
    : "skipped: other processes can be looked into on Linux only";

/** A process as `/proc` tells it. */
export type Running = {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** `Z` for a zombie. */
  readonly state: string;
  readonly command: string;
};

/** Every process of the machine. */
export function allProcesses(): Running[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "latin1");
        const [state, parent, group] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        return [{ pid: Number(name), parent: Number(parent), group: Number(group), state: state!, command }];
      } catch {
        // Ended meanwhile.
        return [];
      }
    });
}

/** A process with all that it started, and what those started. */
export function familyOf(pid: number): Running[] {
  const all = allProcesses();
  const family = all.filter((each) => each.pid === pid);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

/** Whether there is a process with this number, be it a zombie. */
export const isThere = (pid: number): boolean => existsSync(`/proc/${pid}`);

/** Whether there is a process with this number that has memory: a zombie is only a number until it is collected. */
export function hasMemory(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat[stat.lastIndexOf(")") + 2] !== "Z";
  } catch {
    return false;
  }
}
