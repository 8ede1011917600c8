/**
 * French text with the spaces that its typography wants: a narrow no-break space before `; : ! ?`, a no-break
 * space inside guillemets. Catalogues are written with plain spaces, which can be seen, and pass through here.
 */
export const frenchSpaces = (text: string): string =>
  text
    .replaceAll(/ (?=[;:!?](?:\s|[.…»)]|$))/g, "\u202f")
    .replaceAll("« ", "«\u00a0")
    .replaceAll(" »", "\u00a0»");

/** A catalogue of French texts, each with its spaces. */
export const withFrenchSpaces = <Texts extends Readonly<Record<string, string>>>(texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, frenchSpaces(text)])) as Texts;
