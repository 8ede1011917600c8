import { writeTable } from "../../../electron/core/tables/write-table.ts";

/** A register of people who do not exist. The same seed gives the same register. */
export type MadeUpRegister = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

const FAMILIES =
  "Гайова Їжакевич Безрідна Щербань Цьомик Жмайло Ґонта Юхимець Кривоніс Ляшко Овчар Панібудьласка".split(
    " ",
  );
const GIVEN = "Зоряна Ґерман Остап Мар’яна Юрій Надія Сейран Уляна Євген Ксенія Іван Ольга".split(" ");
const PATRONYMICS =
  "Орестівна Єгорович Степанович Іванівна Миколайович Петрівна Ільліч Сергіївна Юрійович Олегівна".split(" ");
const STATUSES = [
  ["pow", "civilian-detainee", "witness-only"],
  ["військовополонений", "цивільна особа під вартою", "депортована дитина"],
  ["prisonnier de guerre", "détenu civil", "enfant déporté"],
  ["военнопленный", "гражданское лицо под стражей", "депортированный ребёнок"],
].flat();
const COUNTRIES = ["Україна", "UA", "Ukraine", "Украина", "Україна, Польща", ""];
const NOTES = [
  "",
  "дзвонив брат; просив не публікувати",
  '«зв\'язок» втрачено, "сірий" список',
  "+380 00 000 00 00",
  "=SUM(A1:A9)",
  "рядок\nдругий",
];

export const REGISTER_HEADINGS = [
  "№",
  "Прізвище",
  "Ім'я",
  "По батькові",
  "Стать",
  "Дата народження",
  "Громадянство",
  "Статус",
  "Дата затримання",
  "Небезпека",
  "Мови",
  "Примітка",
];

/** The map that reads the register. */
export const REGISTER_MAP = {
  $type: "person",
  "externalIds.0.value": "№",
  "externalIds.0.scheme": { value: "made-up" },
  "names.0.text": { columns: ["Прізвище", "Ім'я", "По батькові"], required: true },
  "names.0.kind": { value: "list-entry" },
  sex: { column: "Стать", values: { ж: "female", ч: "male" } },
  born: { column: "Дата народження", date: "dmy", empty: ["невідомо"] },
  "nationalities.*.country": { column: "Громадянство", split: "," },
  category: "Статус",
  captured: { column: "Дата затримання" },
  risk: "Небезпека",
  languages: { column: "Мови", split: ";" },
  note: "Примітка",
};

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes a register of so many rows. */
export function madeUpRegister(count: number, seed: number): MadeUpRegister {
  const next = numbersFrom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  const one = (words: readonly string[]) => words[below(words.length)]!;
  const two = (number: number) => String(number).padStart(2, "0");
  const born = () => {
    const [day, month, year] = [1 + below(28), 1 + below(12), 1940 + below(75)];
    return [
      `${two(day)}.${two(month)}.${year}`,
      `${day}/${month}/${year}`,
      `${two(month)}.${year}`,
      `${year}`,
      "невідомо",
    ][below(5)]!;
  };
  const captured = () =>
    [`2022-${two(1 + below(12))}~`, `2022-03/2022-0${4 + below(5)}`, `2${below(9)}.03.2022`, ""][below(4)]!;
  const rows = Array.from({ length: count }, (_, at) => [
    String(at + 1),
    `${one(FAMILIES)}-${one(FAMILIES)}`,
    one(GIVEN),
    one(PATRONYMICS),
    one(["ж", "ч", ""]),
    born(),
    one(COUNTRIES),
    one(STATUSES),
    captured(),
    one(["0", "1", "2", "3", "4", ""]),
    one(["uk", "uk;ru", "українська;crh", ""]),
    one(NOTES),
  ]);
  return { headings: REGISTER_HEADINGS, rows };
}

/** The bytes of a register as a file. */
export function registerFile({ headings, rows }: MadeUpRegister, format: "csv" | "xlsx"): Uint8Array {
  const pieces = [
    ...writeTable({ format, delimiter: ";", headings, rows, sheetName: "Реєстр", dated: "2026-11-24" }),
  ];
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece as Uint8Array)));
}
