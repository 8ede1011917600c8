/**
 * One age identity in an identity file with the comment lines before it. A comment `# name: value` is a value
 * of ours; `age` ignores comments.
 */
export type IdentityEntry = { readonly identity?: string; readonly values: ReadonlyMap<string, string> };

/** What to write for one identity: plain comments, or names with values. */
export type IdentityLines = {
  readonly comments: readonly (string | readonly [name: string, value: string])[];
  readonly identity?: string;
};

/** Writes an identity file that the public `age` tool reads with `-i`. */
export function writeIdentityFile(entries: readonly IdentityLines[]): string {
  return entries
    .flatMap(({ comments, identity }) => [
      ...comments.map((comment) =>
        typeof comment === "string" ? `# ${comment}` : `# ${comment[0]}: ${comment[1]}`,
      ),
      ...(identity === undefined ? [] : [identity]),
    ])
    .map((line) => `${line}\n`)
    .join("");
}

/** Reads an identity file; comments after the last identity make an entry without one. */
export function readIdentityFile(text: string): IdentityEntry[] {
  const entries: IdentityEntry[] = [];
  let values = new Map<string, string>();
  for (const line of text.split("\n")) {
    const named = /^# ([a-z][a-z0-9-]*): (.*)$/.exec(line);
    if (named) values.set(named[1]!, named[2]!);
    else if (line.startsWith("AGE-SECRET-KEY-")) {
      entries.push({ identity: line, values });
      values = new Map();
    }
  }
  if (values.size > 0) entries.push({ values });
  return entries;
}
