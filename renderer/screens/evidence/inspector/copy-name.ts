/**
 * Name suggested for a working copy: the number of the item and the extension that its file came with. The original
 * name may be a person's, and would be left on somebody's disk.
 */
export function copyName(number: string, originalName: string): string {
  const extension = /\.([a-z0-9]{1,10})$/i.exec(originalName)?.[1]?.toLowerCase() ?? "bin";
  return `${number.replace(/[^A-Za-z0-9._-]/g, "_") || "copy"}.${extension}`;
}
