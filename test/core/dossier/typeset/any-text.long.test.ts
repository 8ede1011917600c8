import fc from "fast-check";
import { expect, it } from "vitest";

import { typesetDossier } from "../../../../electron/core/dossier/typeset/typeset-dossier.ts";
import type { Block } from "../../../../electron/core/dossier/view.ts";
import { fictionalView } from "../fixtures/view.ts";

const STYLES = ["emphasis", "strong", "code", "redacted"] as const;

/** Everything that a string can hold: lone surrogates, controls, marks without a letter, all planes. */
const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
);

it("whatever a witness or a file may have written can be typeset as PDF/A", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 100, maxLength: 150 }), async (texts) => {
      const blocks = texts.map((text, index): Block => {
        const style = STYLES[index % STYLES.length]!;
        const spans = [
          { text, style },
          { text, language: index % 2 === 0 ? "ar" : "uk" },
        ];
        return { kind: "paragraph", id: `p-${index}`, spans, footnotes: [{ text }] };
      });
      const view = fictionalView({ sections: [{ id: "s", title: "S", blocks }], annexes: [], exhibits: [] });
      expect((await typesetDossier(view, new Map())).length).toBeGreaterThan(1000);
    }),
    { numRuns: 20 },
  );
});
