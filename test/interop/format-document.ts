import { readFileSync } from "node:fs";

const FORMAT = readFileSync(new URL("../../docs/format.md", import.meta.url), "utf8");

/** The first block of SQL under a heading of the third level in docs/format.md. */
export const sqlOf = (heading: string): string => blockOf(heading, "sql");

/** The first block of shell commands under a heading of the third level in docs/format.md. */
export const shOf = (heading: string): string => blockOf(heading, "sh");

function blockOf(heading: string, language: string): string {
  const [, section = ""] = FORMAT.split(`\n### ${heading}\n`);
  const block = new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, "m").exec(section.split(/\n##+ /)[0]!);
  if (block === null) throw new Error(`docs/format.md has no ${language} under "${heading}"`);
  return block[1]!;
}
