import { defineTexts } from "../define-texts.ts";

/** On what a copy of the archive is kept. */
export const BACKUP_MEDIA = defineTexts({
  en: {
    "memory-stick": "memory stick",
    "external-disk": "external disk",
    "optical-disc": "optical disc",
    "other-computer": "another computer",
    server: "server",
    other: "other",
  },
  uk: {
    "memory-stick": "флеш-накопичувач",
    "external-disk": "зовнішній диск",
    "optical-disc": "оптичний диск",
    "other-computer": "інший комп’ютер",
    server: "сервер",
    other: "інше",
  },
  fr: {
    "memory-stick": "clé USB",
    "external-disk": "disque externe",
    "optical-disc": "disque optique",
    "other-computer": "autre ordinateur",
    server: "serveur",
    other: "autre",
  },
  ru: {
    "memory-stick": "флеш-накопитель",
    "external-disk": "внешний диск",
    "optical-disc": "оптический диск",
    "other-computer": "другой компьютер",
    server: "сервер",
    other: "другое",
  },
});
