import { existsSync } from "node:fs";
import { createApp, type App } from "../../../electron/core/app.ts";
import { EVIDENCE_TYPES } from "../../../shared/model/vocabulary/evidence.ts";
import { PASSPHRASE, ports } from "../../core/fixtures/open-archive.ts";

const FAMILY = [
  "Галаґан",
  "Їжакевич",
  "Остролуцька",
  "Чорнопис",
  "Полинчак",
  "Кужільна",
  "Сухоручко",
  "Ґонта",
];
const GIVEN = ["Зоряна", "Андрій", "Оксана", "Тимофій", "Єва", "Юрій", "Щира", "Лідія", "Назар"];
const CATEGORIES = ["pow", "civilian-detainee", "deported-child", "relative", "official"] as const;
const THINGS = ["Лист", "Знімок подвір’я", "Запис розмови", "Довідка", "Наказ", "Отметка в журнале"];
const BATCH = 2000;

/** The passphrase of the archive that {@link makeArchiveOf} makes. */
export { PASSPHRASE };

/** How much is in an archive. */
export type Many = { readonly persons: number; readonly evidence: number };

/**
 * Makes an archive with so many invented records; each name and title occurs once, as it ends with its number. An
 * archive that is there already is left as it is.
 */
export async function makeArchiveOf(folder: string, { persons, evidence }: Many): Promise<void> {
  if (existsSync(folder)) return;
  const app = createApp(ports);
  await app.call("archive.create", { folder, passphrase: PASSPHRASE, holder: "Invented Archivist" });
  await app.call("archive.unlock", { folder, passphrase: PASSPHRASE });
  await add(app, "person", persons, personOf);
  await add(app, "evidence", evidence, evidenceOf);
  app.lock();
}

async function add(
  app: App,
  type: "person" | "evidence",
  count: number,
  recordOf: (number: number) => Record<string, unknown>,
): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    const length = Math.min(BATCH, count - from);
    await app.call("record.add", {
      type,
      records: Array.from({ length }, (_, at) => recordOf(from + at)),
    });
  }
}

function personOf(number: number): Record<string, unknown> {
  const family = FAMILY[number % FAMILY.length]!;
  const given = GIVEN[Math.floor(number / FAMILY.length) % GIVEN.length]!;
  return {
    names: [{ text: `${given} ${family} ${number}` }],
    category: CATEGORIES[number % CATEGORIES.length]!,
    roles: number % 3 === 0 ? ["victim", "witness"] : ["relative"],
    born: `${1940 + (number % 70)}~`,
    captured: `2022-${String((number % 12) + 1).padStart(2, "0")}`,
    risk: number % 3,
  };
}

function evidenceOf(number: number): Record<string, unknown> {
  return {
    type: EVIDENCE_TYPES[number % EVIDENCE_TYPES.length]!,
    title: `${THINGS[number % THINGS.length]!} ${number}`,
    originalName: `IMG_${String(number).padStart(6, "0")}.jpg`,
    contentDate: `2022-${String((number % 12) + 1).padStart(2, "0")}-${String((number % 28) + 1).padStart(2, "0")}`,
    triage: number % 4 === 0 ? "accepted" : "new",
    size: 1000 + number * 37,
    mediaType: number % 2 === 0 ? "image/jpeg" : "application/pdf",
    graphic: number % 10 === 0,
  };
}
