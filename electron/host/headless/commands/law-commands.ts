import { elementText } from "../../../../shared/law/element-text.ts";
import { done, type ArchiveCommand } from "./command.ts";
import { optional, text, texts } from "./given.ts";
import type { MessageKey } from "../../../../shared/messages/index.ts";

/** Commands on the legal side. */
export const lawCommands: readonly ArchiveCommand[] = [
  {
    name: "link",
    positional: [],
    options: [
      ["--element <id>", "the element"],
      ["--cite <source...>", "ID or ID#LOCATOR: #p3, #p3-5, #page=2, #t=12.5,20, #xywh=percent:10,10,50,20"],
      ["--subject <id>", "the act, event or person that is assessed"],
      ["--case <ref>", "the case, where there is more than one"],
      ["--contradicts", "the passage speaks against the element"],
      ["--weight <weight>", "full or partial"],
      ["--reason <text>", "why"],
    ],
    about: "Link passages to a legal element, with a reason.",
    run: async ({ client, given, terminal }) => {
      const subject = optional(given, "subject");
      const matter = optional(given, "case");
      const weight = optional(given, "weight");
      const linked = await client.call("law.link", {
        element: text(given, "element"),
        cite: texts(given, "cite"),
        reason: text(given, "reason"),
        stance: given.contradicts === true ? "contradicts" : "supports",
        ...(subject !== undefined && { subject }),
        ...(matter !== undefined && { case: matter }),
        ...(weight !== undefined && { weight: weight as "full" | "partial" }),
      });
      return done(linked, terminal.text("cli.linked", { id: linked.id }));
    },
  },
  {
    name: "matrix",
    positional: [],
    options: [
      ["--case <ref>", "the case, by id or code, where there is more than one"],
      ["--category <id>", "one category"],
    ],
    about: "Show what is covered of each element.",
    run: async ({ client, given, terminal }) => {
      const matter = optional(given, "case");
      const category = optional(given, "category");
      const matrix = await client.call("law.matrix", {
        ...(matter !== undefined && { case: matter }),
        ...(category !== undefined && { category }),
      });
      const lines = matrix.flatMap(({ category: id, title, titles, elements }) => [
        `${titles[terminal.language] ?? title} (${id})`,
        ...elements.flatMap((cell) => [
          `  ${cell.element}  ${terminal.text(`state.${cell.state}` as MessageKey)}${cell.provisional ? " *" : ""}  +${cell.supporting.length} −${cell.contradicting.length}`,
          `      ${elementText(cell, terminal.language).text}`,
        ]),
      ]);
      return done(matrix, lines.join("\n"));
    },
  },
  {
    name: "warnings",
    positional: ["record"],
    options: [["--category <id>", "the category; not needed for an assessment"]],
    about: "Show what to consider before a category is attached to a record.",
    run: async ({ client, given, terminal }) => {
      const category = optional(given, "category");
      const warnings = await client.call("law.warnings", {
        record: text(given, "record"),
        ...(category !== undefined && { category }),
      });
      return done(warnings, warnings.map(({ code }) => terminal.text(`warning.${code}`)).join("\n"));
    },
  },
];
