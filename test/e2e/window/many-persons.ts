import { createApp } from "../../../electron/core/app.ts";
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
const BATCH = 2000;

/** The passphrase of the archive that {@link makeArchiveOf} makes. */
export { PASSPHRASE };

/** Makes an archive with so many invented persons; each name occurs once, as it ends with its number. */
export async function makeArchiveOf(folder: string, count: number): Promise<void> {
  const app = createApp(ports);
  await app.call("archive.create", { folder, passphrase: PASSPHRASE, holder: "Invented Archivist" });
  await app.call("archive.unlock", { folder, passphrase: PASSPHRASE });
  for (let from = 0; from < count; from += BATCH) {
    const records = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) => {
      const number = from + at;
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
    });
    await app.call("record.add", { type: "person", records });
  }
  app.lock();
}
