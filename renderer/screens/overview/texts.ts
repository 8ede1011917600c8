import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the overview. */
export const OVERVIEW_TEXTS = defineTexts({
  en: {
    title: "Overview",
    here: "In this archive: {counts}.",
    nothing: "What do you have?",
    nothingBody: "Begin with what is in your hands. Everything is saved at once, and incomplete is allowed.",
    "begin-testimony": "Testimony",
    "begin-testimonyBody": "Write or paste what somebody told. Possible names are marked for you to confirm.",
    "begin-files": "Files",
    "begin-filesBody": "Take in documents, pictures and recordings as they are, with who gave them and when.",
    "begin-persons": "Names",
    "begin-personsBody": "Note the persons you know of, one by one. A first name or a nickname is enough.",
    "begin-case": "An enquiry",
    "begin-caseBody": "Make a case: for which forum, and which categories of crimes are in question.",
    next: "What to do next",
    "make-case":
      "There is no case yet. A case says for which forum you work and which categories are in question.",
    "make-caseGo": "Make a case",
    begin: "The archive is empty.",
    beginGo: "Write testimony",
    "choose-categories": "The case examines no category yet, so that no element can be proved.",
    "choose-categoriesGo": "Choose categories",
    "look-at-withdrawn":
      "A permission ended or is about to. Look at what rests on it before anything leaves.",
    "look-at-withdrawnGo": "Look at the persons",
    "fill-element": "Look for passages for an element that nothing is cited for.",
    "fill-elementGo": "Look for passages",
    "ask-permission":
      "Ask the witness, in their language, what may be done with their words. Until then nothing of it can leave.",
    "ask-permissionGo": "Open the testimony",
    "review-statements":
      "Confirm the names in a statement. Until then its words are open only to those who may see identities.",
    "review-statementsGo": "Open the statement",
    "triage-evidence": "Look through what came in, and accept it or set it aside.",
    "triage-evidenceGo": "Open the item",
    "review-assessments": "An assessment waits for a second person. Nobody reviews their own.",
    "review-assessmentsGo": "Open the elements",
    check: "Nobody has checked this archive for a month. The check finds damage and changes behind the log.",
    checkGo: "Go to the check",
    "write-dossier": "Nothing urgent is missing. A dossier can be written.",
    "write-dossierGo": "Go to dossiers",
    missing: "What is missing",
    nothingMissing: "Nothing that Affiant knows of.",
    "elements-without-evidence":
      "{count, plural, one {# element} other {# elements}} of the crimes in question without any evidence",
    "elements-provisional":
      "{count, plural, one {# element rests} other {# elements rest}} on assessments that nobody else has reviewed",
    "testimony-without-permission":
      "{count, plural, one {# interview or statement} other {# interviews or statements}} whose witness nobody has asked for permission",
    "statements-not-reviewed":
      "{count, plural, one {# statement whose names are} other {# statements whose names are}} not confirmed",
    "assessments-not-reviewed":
      "{count, plural, one {# assessment} other {# assessments}} not reviewed by a second person",
    "evidence-not-triaged":
      "{count, plural, one {# item of evidence} other {# items of evidence}} neither accepted nor set aside",
    "evidence-not-opened":
      "{count, plural, one {# item of evidence that nobody has} other {# items of evidence that nobody has}} opened yet",
    "receipts-without-source":
      "{count, plural, one {# receipt that does} other {# receipts that do}} not say where the files come from",
    risks: "What is at risk",
    noRisk: "No person at high risk is recorded, and no permission has ended.",
    "persons-at-high-risk":
      "{count, plural, one {# person} other {# persons}} at high protection risk: nothing about them may be published",
    "permissions-withdrawn":
      "{count, plural, one {# permission was} other {# permissions were}} withdrawn: what rests on it stays out of every export",
    "permissions-expired": "{count, plural, one {# permission has} other {# permissions have}} expired",
    "permissions-expiring":
      "{count, plural, one {# permission ends} other {# permissions end}} within sixty days",
    more: "and {count, plural, one {# more} other {# more}}",
    last: "What happened last",
    wholeLog: "The whole custody log",
    editCase: "Change the case",
    addCase: "Make another case",
    chooseCase: "Case in view",
    caseTitle: "Title",
    caseTitleHint: "As it may stand on a dossier. No name that must not be known.",
    titleMissing: "A case needs a title.",
    forums: "For which forum",
    categories: "Categories in question",
    categoriesHint: "They can be changed at any time.",
    save: "Save",
    saving: "Saving …",
    cancel: "Cancel",
    recovery:
      "Nobody has proved yet that this archive opens again. Write the recovery sheet, then lock and open it once.",
    recoveryGo: "Recovery sheet",
    lockNow: "Lock and open it",
  },
  uk: {
    title: "Огляд",
    here: "У цьому архіві: {counts}.",
    nothing: "Що у вас є?",
    nothingBody: "Почніть із того, що маєте на руках. Усе зберігається одразу, і неповне — дозволено.",
    "begin-testimony": "Свідчення",
    "begin-testimonyBody":
      "Запишіть або вставте те, що хтось розповів. Можливі імена буде позначено, щоб ви їх підтвердили.",
    "begin-files": "Файли",
    "begin-filesBody": "Прийміть документи, знімки й записи такими, як є: хто їх передав і коли.",
    "begin-persons": "Імена",
    "begin-personsBody": "Запишіть осіб, про яких знаєте, одну за одною. Досить імені чи прізвиська.",
    "begin-case": "Запит",
    "begin-caseBody": "Створіть справу: для якої інстанції і про які категорії злочинів ідеться.",
    next: "Що робити далі",
    "make-case": "Справи ще немає. Справа каже, для якої інстанції ви працюєте і про які категорії йдеться.",
    "make-caseGo": "Створити справу",
    begin: "Архів порожній.",
    beginGo: "Записати свідчення",
    "choose-categories":
      "У справі ще не розглядається жодна категорія, тож жодного елемента не можна довести.",
    "choose-categoriesGo": "Вибрати категорії",
    "look-at-withdrawn":
      "Дозвіл закінчився або скоро закінчиться. Перегляньте, що на ньому ґрунтується, перш ніж щось передавати.",
    "look-at-withdrawnGo": "Переглянути осіб",
    "fill-element": "Пошукайте уривки для елемента, на який ще ніщо не посилається.",
    "fill-elementGo": "Шукати уривки",
    "ask-permission":
      "Запитайте свідка його мовою, що можна робити з його словами. До того нічого з них не можна передати.",
    "ask-permissionGo": "Відкрити свідчення",
    "review-statements":
      "Підтвердьте імена у свідченні. До того його слова бачать лише ті, хто має доступ до особових даних.",
    "review-statementsGo": "Відкрити свідчення",
    "triage-evidence": "Перегляньте те, що надійшло: прийміть або відкладіть.",
    "triage-evidenceGo": "Відкрити доказ",
    "review-assessments": "Оцінка чекає на другу людину. Власних оцінок ніхто не перевіряє.",
    "review-assessmentsGo": "Відкрити елементи",
    check:
      "Уже місяць ніхто не перевіряв цей архів. Перевірка знаходить пошкодження і зміни в обхід журналу.",
    checkGo: "До перевірки",
    "write-dossier": "Нічого нагального не бракує. Можна писати досьє.",
    "write-dossierGo": "До досьє",
    missing: "Чого бракує",
    nothingMissing: "Нічого, про що Affiant знає.",
    "elements-without-evidence":
      "{count, plural, one {# елемент злочинів, про які йдеться,} few {# елементи злочинів, про які йдеться,} many {# елементів злочинів, про які йдеться,} other {# елемента злочинів, про які йдеться,}} без жодного доказу",
    "elements-provisional":
      "{count, plural, one {# елемент ґрунтується} few {# елементи ґрунтуються} many {# елементів ґрунтуються} other {# елемента ґрунтуються}} на оцінках, яких ніхто інший не перевірив",
    "testimony-without-permission":
      "{count, plural, one {# опитування чи свідчення} few {# опитування чи свідчення} many {# опитувань чи свідчень} other {# опитування чи свідчення}}, щодо яких свідка не запитали про дозвіл",
    "statements-not-reviewed":
      "{count, plural, one {# свідчення, у якому імена} few {# свідчення, у яких імена} many {# свідчень, у яких імена} other {# свідчення, у яких імена}} не підтверджено",
    "assessments-not-reviewed":
      "{count, plural, one {# оцінка} few {# оцінки} many {# оцінок} other {# оцінки}} без перевірки другою людиною",
    "evidence-not-triaged":
      "{count, plural, one {# доказ} few {# докази} many {# доказів} other {# доказу}} ще не прийнято й не відкладено",
    "evidence-not-opened":
      "{count, plural, one {# доказ} few {# докази} many {# доказів} other {# доказу}} ще ніхто не відкривав",
    "receipts-without-source":
      "{count, plural, one {# надходження} few {# надходження} many {# надходжень} other {# надходження}} без відомостей, звідки файли",
    risks: "Що під загрозою",
    noRisk: "Осіб із високим ризиком не записано, і жоден дозвіл не закінчився.",
    "persons-at-high-risk":
      "{count, plural, one {# особа} few {# особи} many {# осіб} other {# особи}} з високим ризиком для безпеки: нічого про них не можна оприлюднювати",
    "permissions-withdrawn":
      "{count, plural, one {# дозвіл відкликано} few {# дозволи відкликано} many {# дозволів відкликано} other {# дозволу відкликано}}: те, що на цьому ґрунтується, не потрапляє до жодного експорту",
    "permissions-expired":
      "{count, plural, one {# дозвіл закінчився} few {# дозволи закінчилися} many {# дозволів закінчилися} other {# дозволу закінчилися}}",
    "permissions-expiring":
      "{count, plural, one {# дозвіл закінчується} few {# дозволи закінчуються} many {# дозволів закінчуються} other {# дозволу закінчуються}} протягом шістдесяти днів",
    more: "і ще {count, number}",
    last: "Що сталося останнім часом",
    wholeLog: "Увесь журнал зберігання",
    editCase: "Змінити справу",
    addCase: "Створити ще одну справу",
    chooseCase: "Поточна справа",
    caseTitle: "Назва",
    caseTitleHint: "Така, яка може стояти на досьє. Без імен, яких не мають знати.",
    titleMissing: "Справі потрібна назва.",
    forums: "Для якої інстанції",
    categories: "Категорії, про які йдеться",
    categoriesHint: "Їх можна змінити будь-коли.",
    save: "Зберегти",
    saving: "Зберігається …",
    cancel: "Скасувати",
    recovery:
      "Ще ніхто не переконався, що цей архів відкривається знову. Запишіть аркуш відновлення, потім заблокуйте й відкрийте архів.",
    recoveryGo: "Аркуш відновлення",
    lockNow: "Заблокувати й відкрити",
  },
  fr: {
    title: "Vue d’ensemble",
    here: "Dans cette archive : {counts}.",
    nothing: "De quoi disposez-vous ?",
    nothingBody:
      "Commencez par ce que vous avez en main. Tout est enregistré aussitôt, et l’incomplet est permis.",
    "begin-testimony": "Un témoignage",
    "begin-testimonyBody":
      "Écrivez ou collez ce que quelqu’un a raconté. Les noms possibles sont signalés pour que vous les confirmiez.",
    "begin-files": "Des fichiers",
    "begin-filesBody":
      "Versez documents, images et enregistrements tels quels, avec qui les a remis et quand.",
    "begin-persons": "Des noms",
    "begin-personsBody": "Notez une à une les personnes que vous connaissez. Un prénom ou un surnom suffit.",
    "begin-case": "Une demande",
    "begin-caseBody":
      "Créez une affaire : pour quelle instance, et quelles catégories de crimes sont en cause.",
    next: "Que faire ensuite",
    "make-case":
      "Il n’y a pas encore d’affaire. Elle dit pour quelle instance vous travaillez et quelles catégories sont en cause.",
    "make-caseGo": "Créer une affaire",
    begin: "L’archive est vide.",
    beginGo: "Écrire un témoignage",
    "choose-categories":
      "L’affaire n’examine encore aucune catégorie ; aucun élément ne peut donc être prouvé.",
    "choose-categoriesGo": "Choisir des catégories",
    "look-at-withdrawn":
      "Une autorisation a pris fin ou va prendre fin. Voyez ce qui en dépend avant toute transmission.",
    "look-at-withdrawnGo": "Voir les personnes",
    "fill-element": "Cherchez des passages pour un élément que rien n’étaye.",
    "fill-elementGo": "Chercher des passages",
    "ask-permission":
      "Demandez au témoin, dans sa langue, ce qui peut être fait de ses paroles. D’ici là, rien ne peut en sortir.",
    "ask-permissionGo": "Ouvrir le témoignage",
    "review-statements":
      "Confirmez les noms d’une déposition. D’ici là, son texte n’est ouvert qu’à ceux qui peuvent voir les identités.",
    "review-statementsGo": "Ouvrir la déposition",
    "triage-evidence": "Parcourez ce qui est arrivé, acceptez-le ou écartez-le.",
    "triage-evidenceGo": "Ouvrir l’élément",
    "review-assessments": "Une évaluation attend une deuxième personne. Nul ne relit la sienne.",
    "review-assessmentsGo": "Ouvrir les éléments",
    check:
      "Personne n’a vérifié cette archive depuis un mois. La vérification trouve dégâts et changements hors journal.",
    checkGo: "Aller à la vérification",
    "write-dossier": "Rien d’urgent ne manque. Un dossier peut être rédigé.",
    "write-dossierGo": "Aller aux dossiers",
    missing: "Ce qui manque",
    nothingMissing: "Rien qu’Affiant connaisse.",
    "elements-without-evidence":
      "{count, plural, one {# élément} many {# d’éléments} other {# éléments}} des crimes en cause sans aucune preuve",
    "elements-provisional":
      "{count, plural, one {# élément repose} many {# d’éléments reposent} other {# éléments reposent}} sur des évaluations que personne d’autre n’a relues",
    "testimony-without-permission":
      "{count, plural, one {# entretien ou déposition} many {# d’entretiens ou de dépositions} other {# entretiens ou dépositions}} dont le témoin n’a pas été consulté",
    "statements-not-reviewed":
      "{count, plural, one {# déposition dont les noms ne sont} many {# de dépositions dont les noms ne sont} other {# dépositions dont les noms ne sont}} pas confirmés",
    "assessments-not-reviewed":
      "{count, plural, one {# évaluation non relue} many {# d’évaluations non relues} other {# évaluations non relues}} par une deuxième personne",
    "evidence-not-triaged":
      "{count, plural, one {# élément de preuve ni accepté ni écarté} many {# d’éléments de preuve ni acceptés ni écartés} other {# éléments de preuve ni acceptés ni écartés}}",
    "evidence-not-opened":
      "{count, plural, one {# élément de preuve que} many {# d’éléments de preuve que} other {# éléments de preuve que}} personne n’a encore ouvert",
    "receipts-without-source":
      "{count, plural, one {# remise qui ne dit} many {# de remises qui ne disent} other {# remises qui ne disent}} pas d’où viennent les fichiers",
    risks: "Ce qui est en danger",
    noRisk: "Aucune personne à haut risque n’est notée, et aucune autorisation n’a pris fin.",
    "persons-at-high-risk":
      "{count, plural, one {# personne} many {# de personnes} other {# personnes}} à haut risque : rien à leur sujet ne peut être publié",
    "permissions-withdrawn":
      "{count, plural, one {# autorisation retirée} many {# d’autorisations retirées} other {# autorisations retirées}} : ce qui en dépend reste hors de tout export",
    "permissions-expired":
      "{count, plural, one {# autorisation expirée} many {# d’autorisations expirées} other {# autorisations expirées}}",
    "permissions-expiring":
      "{count, plural, one {# autorisation prend} many {# d’autorisations prennent} other {# autorisations prennent}} fin dans les soixante jours",
    more: "et {count, number} de plus",
    last: "Ce qui s’est passé en dernier",
    wholeLog: "Tout le journal de conservation",
    editCase: "Modifier l’affaire",
    addCase: "Créer une autre affaire",
    chooseCase: "Affaire affichée",
    caseTitle: "Titre",
    caseTitleHint: "Tel qu’il peut figurer sur un dossier. Aucun nom qui doit rester inconnu.",
    titleMissing: "Une affaire a besoin d’un titre.",
    forums: "Pour quelle instance",
    categories: "Catégories en cause",
    categoriesHint: "Elles peuvent être changées à tout moment.",
    save: "Enregistrer",
    saving: "Enregistrement …",
    cancel: "Annuler",
    recovery:
      "Personne n’a encore vérifié que cette archive se rouvre. Écrivez la feuille de secours, puis verrouillez et rouvrez-la.",
    recoveryGo: "Feuille de secours",
    lockNow: "Verrouiller et rouvrir",
  },
  ru: {
    title: "Обзор",
    here: "В этом архиве: {counts}.",
    nothing: "Что у вас есть?",
    nothingBody: "Начните с того, что у вас на руках. Всё сохраняется сразу, и неполное — допустимо.",
    "begin-testimony": "Показания",
    "begin-testimonyBody":
      "Запишите или вставьте то, что кто-то рассказал. Возможные имена будут отмечены, чтобы вы их подтвердили.",
    "begin-files": "Файлы",
    "begin-filesBody": "Примите документы, снимки и записи такими, как есть: кто их передал и когда.",
    "begin-persons": "Имена",
    "begin-personsBody": "Запишите лиц, о которых знаете, одно за другим. Достаточно имени или прозвища.",
    "begin-case": "Запрос",
    "begin-caseBody": "Создайте дело: для какой инстанции и о каких категориях преступлений идёт речь.",
    next: "Что делать дальше",
    "make-case": "Дела ещё нет. Дело говорит, для какой инстанции вы работаете и о каких категориях речь.",
    "make-caseGo": "Создать дело",
    begin: "Архив пуст.",
    beginGo: "Записать показания",
    "choose-categories":
      "В деле ещё не рассматривается ни одна категория, и ни один элемент нельзя доказать.",
    "choose-categoriesGo": "Выбрать категории",
    "look-at-withdrawn":
      "Разрешение закончилось или скоро закончится. Посмотрите, что на нём основано, прежде чем что-то передавать.",
    "look-at-withdrawnGo": "Посмотреть лиц",
    "fill-element": "Поищите отрывки для элемента, на который ещё ничто не ссылается.",
    "fill-elementGo": "Искать отрывки",
    "ask-permission":
      "Спросите свидетеля на его языке, что можно делать с его словами. До этого ничего из них нельзя передать.",
    "ask-permissionGo": "Открыть показания",
    "review-statements":
      "Подтвердите имена в показаниях. До этого их слова видят лишь те, кому доступны личности.",
    "review-statementsGo": "Открыть показания",
    "triage-evidence": "Просмотрите то, что поступило: примите или отложите.",
    "triage-evidenceGo": "Открыть доказательство",
    "review-assessments": "Оценка ждёт второго человека. Свои оценки никто не проверяет.",
    "review-assessmentsGo": "Открыть элементы",
    check:
      "Уже месяц никто не проверял этот архив. Проверка находит повреждения и изменения в обход журнала.",
    checkGo: "К проверке",
    "write-dossier": "Ничего срочного не недостаёт. Можно писать досье.",
    "write-dossierGo": "К досье",
    missing: "Чего не хватает",
    nothingMissing: "Ничего, о чём Affiant знает.",
    "elements-without-evidence":
      "{count, plural, one {# элемент преступлений, о которых идёт речь,} few {# элемента преступлений, о которых идёт речь,} many {# элементов преступлений, о которых идёт речь,} other {# элемента преступлений, о которых идёт речь,}} без единого доказательства",
    "elements-provisional":
      "{count, plural, one {# элемент основан} few {# элемента основаны} many {# элементов основаны} other {# элемента основаны}} на оценках, которых никто другой не проверил",
    "testimony-without-permission":
      "{count, plural, one {# опрос или показания} few {# опроса или показаний} many {# опросов или показаний} other {# опроса или показаний}}, о разрешении на которые свидетеля не спросили",
    "statements-not-reviewed":
      "{count, plural, one {# показание, в котором имена} few {# показания, в которых имена} many {# показаний, в которых имена} other {# показания, в которых имена}} не подтверждены",
    "assessments-not-reviewed":
      "{count, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}} без проверки вторым человеком",
    "evidence-not-triaged":
      "{count, plural, one {# доказательство ещё не принято и не отложено} few {# доказательства ещё не приняты и не отложены} many {# доказательств ещё не приняты и не отложены} other {# доказательства ещё не приняты и не отложены}}",
    "evidence-not-opened":
      "{count, plural, one {# доказательство} few {# доказательства} many {# доказательств} other {# доказательства}} ещё никто не открывал",
    "receipts-without-source":
      "{count, plural, one {# поступление} few {# поступления} many {# поступлений} other {# поступления}} без сведений, откуда файлы",
    risks: "Что под угрозой",
    noRisk: "Лиц с высоким риском не записано, и ни одно разрешение не закончилось.",
    "persons-at-high-risk":
      "{count, plural, one {# лицо} few {# лица} many {# лиц} other {# лица}} с высоким риском для безопасности: ничего о них нельзя публиковать",
    "permissions-withdrawn":
      "{count, plural, one {# разрешение отозвано} few {# разрешения отозваны} many {# разрешений отозваны} other {# разрешения отозваны}}: то, что на этом основано, не попадает ни в один экспорт",
    "permissions-expired":
      "{count, plural, one {# разрешение закончилось} few {# разрешения закончились} many {# разрешений закончились} other {# разрешения закончились}}",
    "permissions-expiring":
      "{count, plural, one {# разрешение заканчивается} few {# разрешения заканчиваются} many {# разрешений заканчиваются} other {# разрешения заканчиваются}} в течение шестидесяти дней",
    more: "и ещё {count, number}",
    last: "Что произошло в последнее время",
    wholeLog: "Весь журнал хранения",
    editCase: "Изменить дело",
    addCase: "Создать ещё одно дело",
    chooseCase: "Текущее дело",
    caseTitle: "Название",
    caseTitleHint: "Такое, какое может стоять на досье. Без имён, которые не должны быть известны.",
    titleMissing: "Делу нужно название.",
    forums: "Для какой инстанции",
    categories: "Категории, о которых идёт речь",
    categoriesHint: "Их можно изменить в любое время.",
    save: "Сохранить",
    saving: "Сохраняется …",
    cancel: "Отмена",
    recovery:
      "Ещё никто не убедился, что этот архив открывается снова. Запишите лист восстановления, затем заблокируйте и откройте архив.",
    recoveryGo: "Лист восстановления",
    lockNow: "Заблокировать и открыть",
  },
});
