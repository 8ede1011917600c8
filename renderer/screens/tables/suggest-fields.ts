import type { TableColumn } from "../../../shared/contract/tables.ts";
import { LANGUAGES } from "../../../shared/messages/index.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { comparable } from "../../../shared/tables/vocabulary-words.ts";
import { fieldText } from "../../records/field-texts/fields.ts";
import { allTargets, targetKey, wordsPath } from "./field-targets.ts";
import { assigned, draftOf, emptyDraft, type MapDraft } from "./map-draft.ts";

/** A map that is shipped, or was saved. */
export type KnownMap = {
  readonly name: string;
  readonly type: string | null;
  readonly map: Readonly<Record<string, unknown>>;
};

/**
 * What the headings of a table suggest: the fields of the shipped map that knows most of them, and then, for columns
 * that it does not know, fields that are called so in one of the four languages. What a shipped map says of every row
 * alike (who the persons are) is not suggested: that is for somebody to say.
 */
export function suggestedDraft(
  type: RecordType,
  columns: readonly TableColumn[],
  maps: readonly KnownMap[],
): MapDraft {
  const headings = columns.map(({ heading }) => heading);
  const known = maps
    .filter((map) => map.type === type)
    .map(({ map }) => draftOf(map, type, headings))
    .sort((one, other) => readColumns(other).size - readColumns(one).size)[0];
  let draft: MapDraft = known
    ? { ...known, constants: known.constants.filter(({ path }) => /\.(?:\d+|\*)\./u.test(path)), lacking: [] }
    : emptyDraft(type);
  const words = wordsOfTargets(type);
  columns.forEach(({ heading }, column) => {
    if (readColumns(draft).has(column)) return;
    const target = words.get(comparable(heading));
    const isTaken = draft.fields.some(
      (field) => target !== undefined && targetKey(field) === targetKey(target),
    );
    if (target && !isTaken) draft = assigned(draft, column, target);
  });
  return draft;
}

/** The columns that a draft reads. */
export const readColumns = ({ fields }: MapDraft): ReadonlySet<number> =>
  new Set(fields.flatMap(({ columns }) => columns));

/** What the fields are called in the four languages; a word that two fields are called suggests the first. */
function wordsOfTargets(type: RecordType) {
  const words = new Map<string, ReturnType<typeof allTargets>[number]>();
  for (const target of allTargets(type))
    for (const language of LANGUAGES) {
      const path = wordsPath(target.path);
      const word = comparable(fieldText(target.type, path, language));
      // A path without words of its own is not a word that a table would have.
      if (word !== comparable(path) && !words.has(word)) words.set(word, target);
    }
  return words;
}
