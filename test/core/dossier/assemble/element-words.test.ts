import { expect, test } from "vitest";
import { elementById } from "../../../../shared/law/element.ts";
import { law } from "./archive.ts";
import { all, assemble } from "./assembled.ts";

const NOTES = {
  uk: /неофіційн\p{L}+ робоч\p{L}+ переклад/u,
  fr: /traduction de travail non officielle/,
  en: /unofficial working translation/,
} as const;

test.each(["uk", "fr"] as const)(
  "%s: elements are told in the dossier's language, and told to be a working translation where they stand",
  async (dossierLanguage) => {
    const { view } = await assemble({ dossierLanguage });
    expect(view.matrix.length).toBeGreaterThan(0);
    for (const row of view.matrix) {
      const { element } = elementById(law, row.element);
      expect(row.elementText).toContain(element.translations[dossierLanguage].text);
      expect(all(view)).not.toContain(element.text);
    }
    const section = view.sections.find(({ id }) => id === "characterisation");
    const annex = view.annexes.find(({ id }) => id === "matrix");
    for (const part of [section, annex]) expect(JSON.stringify(part)).toMatch(NOTES[dossierLanguage]);
    expect(JSON.stringify(section).match(new RegExp(NOTES[dossierLanguage], "gu"))).toHaveLength(1);
  },
);

test("an English dossier says nothing of translations", async () => {
  const { view } = await assemble();
  expect(all(view)).toContain(elementById(law, view.matrix[0]!.element).element.text);
  expect(all(view)).not.toMatch(NOTES.en);
});
