/**
 * Environment of a utility process: nothing of ours is needed, and it may hold names. Windows starts no process
 * without its own two.
 */
export function utilityEnvironment(
  given: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): Record<string, string> {
  if (platform !== "win32") return {};
  return Object.fromEntries(
    ["SystemRoot", "windir"].flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
}
