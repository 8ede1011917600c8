/** Text as XML content or as a double-quoted attribute; it must hold no control character but tab and line end. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ESCAPED[character] ?? character);
}

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
