import { defineTexts } from "../../language/define-texts.ts";

/** Texts of taking somebody's access away. */
export const REVOKE_TEXTS = defineTexts({
  en: {
    revokeTitle: "Take access away from {code}",
    revokeRenews:
      "The archive gets new keys. What is written from now on opens with none of theirs, nor do the databases as they will be.",
    revokeKeeps:
      "They keep what they could read until now: every copy that they have of this folder or its files, and the keys to it.",
    revokeStored:
      "Files stored before stay encrypted as they are. With the old keys they can be read in any copy, also one obtained later: keep the folder from them.",
    revokeLogged:
      "It is logged who did it and when. It cannot be taken back; the person can only be added anew.",
    revokeType: "Type {code} to go on",
    doRevoke: "Take access away",
    revoking: "Taking access away from {code}",
    gone: "{code} has no access any more.",
  },
  uk: {
    revokeTitle: "Відкликати доступ: {code}",
    revokeRenews:
      "Архів отримає нові ключі. Те, що буде записано відтепер, не відкриється жодним із ключів цієї людини, так само й бази даних у новому стані.",
    revokeKeeps:
      "Людина зберігає те, що могла читати досі: кожну свою копію цієї папки чи її файлів і ключі до неї.",
    revokeStored:
      "Файли, збережені раніше, лишаються зашифрованими, як були. Старими ключами їх можна прочитати в будь-якій копії, також отриманій пізніше: не допускайте людину до папки.",
    revokeLogged:
      "У журналі буде записано, хто це зробив і коли. Скасувати це не можна; людину можна лише додати заново.",
    revokeType: "Щоб продовжити, введіть {code}",
    doRevoke: "Відкликати доступ",
    revoking: "Відкликання доступу: {code}",
    gone: "{code} більше не має доступу.",
  },
  fr: {
    revokeTitle: "Retirer l’accès de {code}",
    revokeRenews:
      "L’archive reçoit de nouvelles clés. Ce qui sera écrit désormais ne s’ouvre avec aucune des siennes, ni les bases dans leur nouvel état.",
    revokeKeeps:
      "La personne garde ce qu’elle pouvait lire jusqu’ici : chaque copie qu’elle a de ce dossier ou de ses fichiers, et leurs clés.",
    revokeStored:
      "Les fichiers conservés avant restent chiffrés tels quels. Avec les anciennes clés, ils se lisent dans toute copie, même obtenue plus tard : tenez le dossier hors de sa portée.",
    revokeLogged:
      "Le journal dit qui l’a fait et quand. C’est sans retour ; la personne ne peut qu’être ajoutée à nouveau.",
    revokeType: "Saisissez {code} pour continuer",
    doRevoke: "Retirer l’accès",
    revoking: "Retrait de l’accès de {code}",
    gone: "{code} n’a plus d’accès.",
  },
  ru: {
    revokeTitle: "Отозвать доступ: {code}",
    revokeRenews:
      "Архив получит новые ключи. То, что будет записано с этого момента, не откроется ни одним из ключей этого человека, как и базы данных в новом состоянии.",
    revokeKeeps:
      "Человек сохраняет то, что мог читать до сих пор: каждую свою копию этой папки или её файлов и ключи к ней.",
    revokeStored:
      "Файлы, сохранённые раньше, остаются зашифрованными, как были. Старыми ключами их можно прочитать в любой копии, в том числе полученной позже: не допускайте человека к папке.",
    revokeLogged:
      "В журнале будет записано, кто это сделал и когда. Отменить это нельзя; человека можно лишь добавить заново.",
    revokeType: "Чтобы продолжить, введите {code}",
    doRevoke: "Отозвать доступ",
    revoking: "Отзыв доступа: {code}",
    gone: "{code} больше не имеет доступа.",
  },
});
