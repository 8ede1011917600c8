import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the recording of a statement. */
export const RECORDING_TEXTS = defineTexts({
  en: {
    group: "Recording",
    open: "Open the recording",
    openNote: "It is decrypted in memory alone; opening it is logged.",
    play: "Play or pause",
    back: "Back {seconds} seconds",
    progress: "Place in the recording",
    setTime: "Set the time code of the paragraph here",
    timeHint: "t gives the paragraph this time, k plays and pauses, j goes back.",
    unplayable:
      "This window cannot play the format of this recording. Under Evidence a working copy can be exported.",
  },
  uk: {
    group: "Запис",
    open: "Відкрити запис",
    openNote: "Його розшифровано лише в пам’яті; відкриття записується в журнал.",
    play: "Грати або зупинити",
    back: "Назад на {seconds} секунд",
    progress: "Місце в записі",
    setTime: "Поставити абзацу час цього місця",
    timeHint: "t ставить абзацу цей час, k грає й зупиняє, j повертає назад.",
    unplayable: "Це вікно не відтворює формату запису. У розділі «Докази» можна зробити робочу копію.",
  },
  fr: {
    group: "Enregistrement",
    open: "Ouvrir l’enregistrement",
    openNote: "Il n’est déchiffré qu’en mémoire ; l’ouverture est consignée.",
    play: "Lire ou mettre en pause",
    back: "Reculer de {seconds} secondes",
    progress: "Position dans l’enregistrement",
    setTime: "Donner ce code temporel au paragraphe",
    timeHint: "t donne ce temps au paragraphe, k lit et met en pause, j recule.",
    unplayable:
      "Cette fenêtre ne lit pas le format de cet enregistrement. Sous Preuves, une copie de travail peut être exportée.",
  },
  ru: {
    group: "Запись",
    open: "Открыть запись",
    openNote: "Она расшифровывается только в памяти; открытие записывается в журнал.",
    play: "Играть или остановить",
    back: "Назад на {seconds} секунд",
    progress: "Место в записи",
    setTime: "Поставить абзацу время этого места",
    timeHint: "t ставит абзацу это время, k играет и останавливает, j возвращает назад.",
    unplayable:
      "Это окно не воспроизводит формат записи. В разделе «Доказательства» можно сделать рабочую копию.",
  },
});
