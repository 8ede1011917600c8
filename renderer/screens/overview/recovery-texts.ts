import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the recovery sheet. */
export const RECOVERY_TEXTS = defineTexts({
  en: {
    title: "Recovery sheet",
    why: "Nobody can open this archive without a passphrase: not us, not anybody. Copy this sheet by hand; what is printed may stay in the printer.",
    folder: "1. The folder is called",
    passphrase: "2. The passphrase of {holder}, seven words, in your own hand:",
    open: "3. To open it: start Affiant, choose “Open an archive”, choose the folder, type the words.",
    without:
      "4. Without Affiant: the file READ-ME-FIRST.txt in the folder says how, with two public tools, age (1.3 or newer) and SQLCipher 4. Whoever helps needs the folder and the words.",
    keep: "5. Keep the paper apart from the computer, where fire, water and a search of the office do not reach both. Tell one person whom you trust where it is.",
    backup: "6. Keep a copy of the whole folder on another medium. A copy that nobody has opened is a hope.",
    close: "Close",
  },
  uk: {
    title: "Аркуш відновлення",
    why: "Без парольної фрази цей архів не відкриє ніхто: ні ми, ні хтось інший. Перепишіть цей аркуш від руки: надруковане може лишитися в принтері.",
    folder: "1. Папка називається",
    passphrase: "2. Парольна фраза ({holder}), сім слів, вашою рукою:",
    open: "3. Щоб відкрити: запустіть Affiant, виберіть «Відкрити архів», виберіть папку, введіть слова.",
    without:
      "4. Без Affiant: файл READ-ME-FIRST.txt у папці пояснює як, за допомогою двох загальнодоступних програм — age (1.3 або новішої) і SQLCipher 4. Тому, хто допомагатиме, потрібні папка і слова.",
    keep: "5. Зберігайте папір окремо від комп’ютера — там, де пожежа, вода чи обшук не зачеплять обох. Скажіть одній людині, якій довіряєте, де він.",
    backup: "6. Тримайте копію всієї папки на іншому носії. Копія, якої ніхто не відкривав, — лише надія.",
    close: "Закрити",
  },
  fr: {
    title: "Feuille de secours",
    why: "Personne ne peut ouvrir cette archive sans phrase de passe : ni nous, ni quiconque. Recopiez cette feuille à la main ; ce qui est imprimé peut rester dans l’imprimante.",
    folder: "1. Le dossier s’appelle",
    passphrase: "2. La phrase de passe de {holder}, sept mots, de votre main :",
    open: "3. Pour l’ouvrir : lancez Affiant, choisissez « Ouvrir une archive », choisissez le dossier, saisissez les mots.",
    without:
      "4. Sans Affiant : le fichier READ-ME-FIRST.txt du dossier explique comment, avec deux outils publics, age (1.3 ou plus récent) et SQLCipher 4. Qui vous aide a besoin du dossier et des mots.",
    keep: "5. Gardez le papier loin de l’ordinateur, là où le feu, l’eau et une perquisition n’atteignent pas les deux. Dites à une personne de confiance où il est.",
    backup:
      "6. Gardez une copie de tout le dossier sur un autre support. Une copie que personne n’a ouverte est un espoir.",
    close: "Fermer",
  },
  ru: {
    title: "Лист восстановления",
    why: "Без парольной фразы этот архив не откроет никто: ни мы, ни кто-либо ещё. Перепишите этот лист от руки: напечатанное может остаться в принтере.",
    folder: "1. Папка называется",
    passphrase: "2. Парольная фраза ({holder}), семь слов, вашей рукой:",
    open: "3. Чтобы открыть: запустите Affiant, выберите «Открыть архив», выберите папку, введите слова.",
    without:
      "4. Без Affiant: файл READ-ME-FIRST.txt в папке объясняет как, с помощью двух общедоступных программ — age (1.3 или новее) и SQLCipher 4. Тому, кто будет помогать, нужны папка и слова.",
    keep: "5. Храните бумагу отдельно от компьютера — там, где пожар, вода или обыск не затронут оба. Скажите одному человеку, которому доверяете, где она.",
    backup:
      "6. Держите копию всей папки на другом носителе. Копия, которую никто не открывал, — лишь надежда.",
    close: "Закрыть",
  },
});
