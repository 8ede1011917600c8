/**
 * Path in the dossier of a file handed over unchanged: its registration number and a plain extension, so
 * that nothing of the original name leaves with it.
 */
export function nativePath(number: string, extension: string): string {
  const name = number.replace(/[^A-Za-z0-9._-]/g, "_").replace(/^\.+/, "_");
  const kind = extension.replace(/^\./, "").toLowerCase();
  return `native/${name}.${/^[a-z0-9]{1,10}$/.test(kind) ? kind : "bin"}`;
}
