import { defineTexts } from "../../language/define-texts.ts";
import type { RecordType } from "../../../shared/model/records.ts";

/** Types of record that the rows of a table can be. */
export const TABLE_TYPES = [
  "person",
  "custody-episode",
  "proceeding",
  "event",
  "act",
  "place",
  "actor",
  "request",
  "relation",
  "enquiry",
  "permission",
  "interview",
] as const satisfies readonly RecordType[];
/** One of {@link TABLE_TYPES}. */
export type TableType = (typeof TABLE_TYPES)[number];

/** What a row of a table is, in words. */
export const TYPE_TEXTS = defineTexts({
  en: {
    person: "Person",
    "custody-episode": "Custody",
    proceeding: "Proceeding",
    event: "Event",
    act: "Act",
    place: "Place",
    actor: "Actor",
    request: "Request to an authority",
    relation: "Relation",
    enquiry: "Enquiry",
    permission: "Permission",
    interview: "Interview",
    other: "Record",
  },
  uk: {
    person: "Особа",
    "custody-episode": "Тримання",
    proceeding: "Провадження",
    event: "Подія",
    act: "Діяння",
    place: "Місце",
    actor: "Учасник",
    request: "Запит до органу",
    relation: "Зв’язок",
    enquiry: "Звернення",
    permission: "Дозвіл",
    interview: "Інтерв’ю",
    other: "Запис",
  },
  fr: {
    person: "Personne",
    "custody-episode": "Détention",
    proceeding: "Procédure",
    event: "Événement",
    act: "Acte",
    place: "Lieu",
    actor: "Acteur",
    request: "Demande à une autorité",
    relation: "Lien",
    enquiry: "Demande de nouvelles",
    permission: "Permission",
    interview: "Entretien",
    other: "Fiche",
  },
  ru: {
    person: "Лицо",
    "custody-episode": "Содержание",
    proceeding: "Производство",
    event: "Событие",
    act: "Деяние",
    place: "Место",
    actor: "Участник",
    request: "Запрос в орган",
    relation: "Связь",
    enquiry: "Обращение",
    permission: "Разрешение",
    interview: "Интервью",
    other: "Запись",
  },
});

/** The words for a type; any other type is a record. */
export const typeKey = (type: string): TableType | "other" =>
  TABLE_TYPES.find((each) => each === type) ?? "other";
