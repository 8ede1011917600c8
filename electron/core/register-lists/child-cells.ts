import type { ColumnName } from "./column-words.ts";
import type { Cells, ListedFile } from "./list-rows.ts";
import { joined, type ListWording } from "./list-wording.ts";
import { nameCells, shownName } from "./person-cells.ts";
import { filed } from "./person-file.ts";

/** The particulars of Additional Protocol I, art. 78 (3), in its order. */
export const CARD_COLUMNS = [
  ...([
    "card.a",
    "card.b",
    "card.c",
    "card.d",
    "card.e",
    "card.f",
    "card.g",
    "card.h",
    "card.i",
    "card.j",
  ] as const),
  ...(["card.k", "card.l", "card.m", "card.n", "card.o", "card.p", "card.q", "card.r", "card.s"] as const),
] as const satisfies readonly ColumnName[];

/** Columns of the table of tracing sheets: the card, then what became of the child. */
export const CHILD_COLUMNS: readonly ColumnName[] = [
  "code",
  "name",
  "latin",
  ...CARD_COLUMNS,
  "card.photographs",
  "card.names",
  "card.placements",
  "card.requests",
  "card.issued",
];

/** The cells of a child: from the tracing card, and where that is silent from the child’s own record. */
export function childCells(file: ListedFile, wording: ListWording): Cells {
  const child = file.person.content;
  const card = filed(file, "tracing-card").at(-1)?.content ?? {};
  const episodes = filed(file, "custody-episode").map(({ content }) => content);
  const shown = shownName(child.names);
  const kin = (words: string | undefined) => (file.mayNameKin ? (words ?? "") : "");
  const health = (words: string | undefined) => (file.mayTellHealth ? (words ?? "") : "");
  const languages = [
    card.nativeLanguage,
    ...(card.otherLanguages ?? (card.nativeLanguage ? [] : (child.languages ?? []))),
  ];
  const { birthplace = child.birthplace, born = child.born, approximateAge } = card;
  const nationality =
    card.nationality ?? child.nationalities?.find(({ imposed }) => imposed !== true)?.country;
  return {
    code: child.code ?? "",
    ...nameCells(child),
    "card.a": joined(card.surnames ?? [shown?.family]),
    "card.b": joined(card.firstNames ?? [joined([shown?.given, shown?.patronymic], " ")]),
    "card.c": wording.code("sexes", card.sex ?? child.sex),
    "card.d": joined([
      birthplace,
      wording.date(born) || (approximateAge === undefined ? "" : `≈ ${approximateAge}`),
    ]),
    "card.e": kin(card.fatherName),
    "card.f": kin(joined([card.motherName, card.motherMaidenName])),
    "card.g": kin(joined(card.nextOfKinNames ?? [], "; ")),
    "card.h": wording.country(nationality),
    "card.i": joined(languages.flatMap((tag) => (tag === undefined ? [] : [wording.languageName(tag)]))),
    "card.j": kin(card.familyAddress),
    "card.k": card.identificationNumber ?? "",
    "card.l": health(card.health),
    "card.m": health(card.bloodGroup && wording.code("blood-groups", card.bloodGroup)),
    "card.n": card.features ?? child.distinguishingMarks ?? "",
    "card.o": joined([wording.date(card.found), wording.place(card.foundAt)]),
    "card.p": joined([wording.date(card.left), wording.place(card.leftFrom)]),
    "card.q": card.religion ?? "",
    "card.r": joined([card.presentAddress, wording.place(card.presentPlace)]),
    "card.s": joined([wording.date(card.died), card.deathPlace, card.deathCircumstances, card.interment]),
    "card.photographs": card.photographs?.length ? String(card.photographs.length) : "",
    "card.issued": joined([card.issuedBy, wording.date(card.issued)]),
    "card.names": joined(
      episodes.flatMap(({ changedNames = [] }) =>
        changedNames.map(({ name, from, document }) => joined([name, wording.date(from), document])),
      ),
      "; ",
    ),
    "card.placements": joined(
      episodes.map(({ kind, place, from, to, outcome }) =>
        joined([
          joined([wording.code("episode-kinds", kind), wording.place(place)], ": "),
          joined([wording.date(from), wording.date(to)], " – "),
          wording.code("child-outcomes", outcome),
        ]),
      ),
      "; ",
    ),
    "card.requests": joined(
      filed(file, "request").map(({ content: { kind, authority, sent, replied, replyKind } }) =>
        joined([
          joined([wording.code("request-kinds", kind), authority], ": "),
          wording.date(sent),
          replied === undefined
            ? wording.word("noReply")
            : joined([wording.date(replied), wording.code("reply-kinds", replyKind)]),
        ]),
      ),
      "; ",
    ),
  };
}
