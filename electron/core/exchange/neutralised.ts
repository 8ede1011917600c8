/**
 * Makes text harmless in a spreadsheet: what would be taken for a formula (beginning with `=`, `+`, `-`, `@`
 * or a control character) gets an apostrophe before it; control characters that neither XML nor CSV can hold
 * become U+FFFD.
 */
export function neutralised(text: string): string {
  const clean = text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, "\ufffd");
  return /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(clean) ? `'${clean}` : clean;
}
