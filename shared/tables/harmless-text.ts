const FORMULA = /^'*\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const ESCAPED = /^''*\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/**
 * A text so that no spreadsheet takes it for a formula: an apostrophe stands before `=`, `+`, `-`, `@` and before
 * apostrophes that stand before one of these. {@link asWritten} takes it away again.
 */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that {@link harmless} was given; any other text is given as it is. */
export const asWritten = (text: string): string => (ESCAPED.test(text) ? text.slice(1) : text);
