import { defineTexts } from "../../language/define-texts.ts";

/** Texts of names that are marked after their text was released to the facts. */
export const LATE_TEXTS = defineTexts({
  en: {
    title: "Names found late",
    foreseen:
      "{count, plural, one {An earlier reviewed version holds this name; it will be moved} other {# earlier reviewed versions hold this name; they will be moved}} to the identities, and the log will say so. What was read or exported already cannot be taken back.",
    looking: "Looking where this name was released…",
    moved:
      "{count, plural, one {An earlier reviewed version was moved} other {# earlier reviewed versions were moved}} to the identities. What was read or exported before cannot be taken back.",
    still: "Still named in the facts:",
    titled: "{title} ({code})",
    record: "{code}",
    possible: "{what}: one word of the name",
    unmarked:
      "{count, plural, one {One place of this text} other {# places of this text}} would have the name without a mark: releasing it again would show it.",
    move: "Move these as well",
    moveWhat: "Their reviewed words leave the facts until somebody has read and released them again.",
    reach: "These left the archive since and may hold it:",
    backup: "a backup, {time}",
    workingCopy: "a working copy, {time}",
    dossier: "a dossier, {time}",
    transmission: "a transmission",
    notErased: "There was no room to write the database anew; the next opening does it.",
    mark: "Mark it",
    cancel: "Cancel",
    close: "Done",
  },
  uk: {
    title: "Імена, знайдені пізно",
    foreseen:
      "{count, plural, one {# попередня перевірена версія містить це ім’я; її буде перенесено} few {# попередні перевірені версії містять це ім’я; їх буде перенесено} many {# попередніх перевірених версій містять це ім’я; їх буде перенесено} other {# попередньої перевіреної версії містять це ім’я; їх буде перенесено}} до відомостей про осіб, і журнал про це скаже. Того, що вже прочитано або вивезено, повернути не можна.",
    looking: "Пошук, де це ім’я було передано…",
    moved:
      "{count, plural, one {# попередню перевірену версію перенесено} few {# попередні перевірені версії перенесено} many {# попередніх перевірених версій перенесено} other {# попередньої перевіреної версії перенесено}} до відомостей про осіб. Того, що вже прочитано або вивезено, повернути не можна.",
    still: "У фактах ім’я ще стоїть тут:",
    titled: "{title} ({code})",
    record: "{code}",
    possible: "{what}: одне слово імені",
    unmarked:
      "{count, plural, one {В # місці цього тексту} few {У # місцях цього тексту} many {У # місцях цього тексту} other {У # місця цього тексту}} ім’я лишилося б без позначки: нова передача його покаже.",
    move: "Перенести і це",
    moveWhat: "Їхні перевірені слова зникнуть із фактів, доки хтось не прочитає й не передасть їх знову.",
    reach: "Це відтоді покинуло архів і може його містити:",
    backup: "резервна копія, {time}",
    workingCopy: "робоча копія, {time}",
    dossier: "досьє, {time}",
    transmission: "передача",
    notErased: "Забракло місця, щоб переписати базу; це зробить наступне відкриття.",
    mark: "Позначити",
    cancel: "Скасувати",
    close: "Готово",
  },
  fr: {
    title: "Noms trouvés tard",
    foreseen:
      "{count, plural, one {Une version relue antérieure contient ce nom ; elle sera déplacée} other {# versions relues antérieures contiennent ce nom ; elles seront déplacées}} vers les identités, et le journal le dira. Ce qui a déjà été lu ou exporté ne peut être repris.",
    looking: "Recherche des endroits où ce nom a été versé…",
    moved:
      "{count, plural, one {Une version relue antérieure a été déplacée} other {# versions relues antérieures ont été déplacées}} vers les identités. Ce qui a déjà été lu ou exporté ne peut être repris.",
    still: "Encore nommé dans les faits :",
    titled: "{title} ({code})",
    record: "{code}",
    possible: "{what} : un mot du nom",
    unmarked:
      "{count, plural, one {Un endroit de ce texte garderait} other {# endroits de ce texte garderaient}} le nom sans marque : un nouveau versement le montrerait.",
    move: "Déplacer aussi ceci",
    moveWhat:
      "Leurs mots relus quittent les faits jusqu’à ce que quelqu’un les relise et les verse à nouveau.",
    reach: "Ceci a quitté les archives depuis et peut le contenir :",
    backup: "une sauvegarde, {time}",
    workingCopy: "une copie de travail, {time}",
    dossier: "un dossier, {time}",
    transmission: "une transmission",
    notErased: "La place manquait pour réécrire la base ; la prochaine ouverture le fera.",
    mark: "Le marquer",
    cancel: "Annuler",
    close: "Terminé",
  },
  ru: {
    title: "Имена, найденные поздно",
    foreseen:
      "{count, plural, one {# прежняя проверенная версия содержит это имя; она будет перенесена} few {# прежние проверенные версии содержат это имя; они будут перенесены} many {# прежних проверенных версий содержат это имя; они будут перенесены} other {# прежней проверенной версии содержат это имя; они будут перенесены}} в данные о людях, и журнал об этом скажет. Того, что уже прочитано или вывезено, вернуть нельзя.",
    looking: "Поиск, где это имя было передано…",
    moved:
      "{count, plural, one {# прежняя проверенная версия перенесена} few {# прежние проверенные версии перенесены} many {# прежних проверенных версий перенесены} other {# прежней проверенной версии перенесены}} в данные о людях. Того, что уже прочитано или вывезено, вернуть нельзя.",
    still: "В фактах имя ещё стоит здесь:",
    titled: "{title} ({code})",
    record: "{code}",
    possible: "{what}: одно слово имени",
    unmarked:
      "{count, plural, one {В # месте этого текста} few {В # местах этого текста} many {В # местах этого текста} other {В # места этого текста}} имя осталось бы без отметки: новая передача его покажет.",
    move: "Перенести и это",
    moveWhat: "Их проверенные слова уйдут из фактов, пока кто-то не прочтёт и не передаст их снова.",
    reach: "Это с тех пор покинуло архив и может его содержать:",
    backup: "резервная копия, {time}",
    workingCopy: "рабочая копия, {time}",
    dossier: "досье, {time}",
    transmission: "передача",
    notErased: "Не хватило места, чтобы переписать базу; это сделает следующее открытие.",
    mark: "Отметить",
    cancel: "Отмена",
    close: "Готово",
  },
});
