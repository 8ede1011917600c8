/** Entry of `npm run bench`. */
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { CASES } from "./cases/all.ts";
import { runBench } from "./harness/run-bench.ts";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "1" },
    rounds: { type: "string" },
    only: { type: "string", multiple: true },
    json: { type: "string" },
    folder: { type: "string", default: tmpdir() },
  },
});
const size = Number(values.size);
const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
const unknown = (values.only ?? []).filter((name) => !CASES.some((each) => each.name === name));
const badNumber = !(size > 0) || (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0));

if (badNumber || unknown.length > 0) {
  console.error("bench [--size FACTOR] [--rounds N] [--only NAME]… [--json FILE] [--folder FOLDER]");
  console.error(`NAME: ${CASES.map(({ name }) => name).join(", ")}`);
  process.exitCode = 2;
} else {
  const report = await runBench({
    cases: values.only ? CASES.filter(({ name }) => values.only!.includes(name)) : CASES,
    size,
    rounds,
    parent: values.folder,
    print: (line) => console.log(line),
  });
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
}
