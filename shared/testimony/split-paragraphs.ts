/**
 * Splits a pasted text into paragraphs: at blank lines, or, where there are none, at the ends of lines. Lines within
 * a paragraph stay apart, because a transcript may mean them.
 */
export function splitParagraphs(text: string): readonly string[] {
  const lines = text.replaceAll(/\r\n?|\u2028/gu, "\n").replaceAll("\u2029", "\n\n");
  const blocks = /\n[^\S\n]*\n/u.test(lines.trim()) ? lines.split(/\n(?:[^\S\n]*\n)+/u) : lines.split("\n");
  return blocks.map((block) => block.replaceAll(/[^\S\n]+$/gmu, "").trim()).filter((block) => block !== "");
}
