const ROW = 16;

/** Bytes in rows of sixteen: where each begins, its bytes, and those that are ASCII letters as letters. */
export function hexLines(hex: string, offset: number): string {
  const bytes = hex.match(/../g) ?? [];
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += ROW) {
    const row = bytes.slice(at, at + ROW);
    const letters = row.map((byte) => {
      const code = parseInt(byte, 16);
      return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : "·";
    });
    const halves = [row.slice(0, ROW / 2), row.slice(ROW / 2)].map((half) =>
      half.join(" ").padEnd((ROW / 2) * 3 - 1),
    );
    rows.push(`${(offset + at).toString(16).padStart(8, "0")}  ${halves.join("  ")}  ${letters.join("")}`);
  }
  return rows.join("\n");
}
