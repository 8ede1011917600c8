import { defineTexts } from "../define-texts.ts";

/** How an item came to us. */
export const RECEIPT_METHODS = defineTexts({
  en: {
    "handed-over": "handed over",
    sent: "sent",
    "own-capture": "captured by us",
    "own-photograph": "photographed by us",
    download: "downloaded",
    "device-copy": "copied from a device",
    import: "imported",
    unknown: "not known",
  },
  uk: {
    "handed-over": "передано особисто",
    sent: "надіслано",
    "own-capture": "зафіксовано нами",
    "own-photograph": "сфотографовано нами",
    download: "завантажено",
    "device-copy": "скопійовано з пристрою",
    import: "імпортовано",
    unknown: "невідомо",
  },
  fr: {
    "handed-over": "remis en main propre",
    sent: "envoyé",
    "own-capture": "capté par nous",
    "own-photograph": "photographié par nous",
    download: "téléchargé",
    "device-copy": "copié depuis un appareil",
    import: "importé",
    unknown: "inconnu",
  },
  ru: {
    "handed-over": "передано лично",
    sent: "прислано",
    "own-capture": "зафиксировано нами",
    "own-photograph": "сфотографировано нами",
    download: "скачано",
    "device-copy": "скопировано с устройства",
    import: "импортировано",
    unknown: "неизвестно",
  },
});
