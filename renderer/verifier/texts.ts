import type { VerifyCode } from "../../shared/verify/findings.ts";
import type { Conclusion } from "./conclusion.ts";

/** Languages of the page. */
export const LANGUAGES = ["en", "uk", "fr", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];

const en = {
  title: "Check a dossier",
  language: "Language",
  intro:
    "This page says whether a dossier written by Affiant is as it was signed, and by which key. It works without a network and makes no connection.",
  codesHeading: "1. The two codes",
  codesHint:
    "The sender gave you two codes by another way: by voice, on paper, in the covering letter. Do not take them from the dossier itself. Without them this page can only say that the folder is intact.",
  codeLabel: "Code of the dossier",
  signerLabel: "Fingerprint of the organisation’s key",
  codeProblem: "This is not a whole code: it has 25 letters and digits.",
  signerProblem: "This is not a whole fingerprint: it has 32 digits from 0 to 9 and a to f.",
  folderHeading: "2. The folder",
  choose: "Choose the dossier’s folder…",
  orDrop: "or drop it here.",
  uploadHint:
    "The browser may ask whether to “upload” the files. Nothing leaves this computer: the page is built so that it cannot send anything.",
  stop: "Stop",
  working: "{percent} % of {size}",
  notFolder: "This is not one folder. Choose or drop the folder in which dossier.note lies.",
  notReadable: "The browser does not let this page read what was dropped. Choose the folder with the button.",
  notDossier: "This folder is no dossier: there is neither dossier.note nor data/manifest.json in it.",
  stopped: "Stopped. Nothing was found out.",
  failed:
    "The page failed. This says nothing about the dossier; “affiant verify” or another browser may help.",
  intact: "Intact and signed by the key you were told",
  "code-not-compared": "Intact and signed by the key you were told",
  "key-not-compared": "Intact and signed by key {fingerprint}",
  "other-dossier": "Intact, but not the dossier you were told of",
  "other-key": "Intact, but the key is not the one you were told",
  changed: "Changed: this is not what was signed",
  "intact-meaning":
    "Every file is as it was signed, and it is the dossier whose code you were told. This does not say that what it reports is true.",
  "code-not-compared-meaning":
    "Every file is as it was signed. You gave no code of the dossier: compare the one below with the one the sender told you, because the same key may have signed other dossiers.",
  "key-not-compared-meaning":
    "Every file is as it was signed. Whose key this is, the page cannot know: compare the fingerprint below with the one the sender told you by another way. Anybody can sign with a key of their own.",
  "other-dossier-meaning":
    "The key is the one you were told, but the code is another: it may be another version or another dossier. Ask the sender.",
  "other-key-meaning":
    "Every file is as somebody signed it, but with another key. Do not rely on this dossier before you have asked the sender by another way.",
  "changed-meaning": "Do not rely on this dossier. Ask the sender for another copy. What was found:",
  details: "What was checked",
  reference: "Reference",
  recipient: "Recipient",
  dated: "Dated",
  code: "Code of the dossier",
  fingerprint: "Fingerprint of the key",
  same: "as you were told",
  other: "not as you were told",
  files: "Files",
  filesValue: "{count}, {size}",
  entries: "Custody log",
  entriesValue: "{count} entries proved to be in the log of {size} entries",
  pageHash: "SHA-256 of verify.html in the folder",
  none: "none",
  folder: "Folder",
  limits:
    "A browser shows a page files only: links and special files, and empty folders unless the folder is dropped, are seen by “affiant verify” and not here. In all else the two find the same.",
  ownPage:
    "If this page came with the dossier, somebody who changed the dossier may have changed the page. It is the same in every dossier of a release: compare its SHA-256 with the one that Affiant publishes, or use a copy that you had before.",
  "file-changed": "Changed since it was signed",
  "file-added": "Not part of what was signed",
  "file-missing": "Missing; it may have been renamed",
  "file-unreadable": "Cannot be read",
  "symbolic-link": "A link, which no dossier has",
  "special-file": "A special file, which no dossier has",
  "empty-folder": "An empty folder, which no dossier has",
  "note-invalid": "The signature does not verify",
  "custody-missing": "Missing from the extract of the custody log",
  "checkpoint-mismatch": "Not the state of the log that was signed",
  "checkpoint-unsigned": "The state of the log is not signed by those named in custody/actors.json",
  "entry-invalid": "An entry of the log is not as it should be",
  "proof-invalid": "A proof does not lead to the signed state of the log",
  "actors-invalid": "Does not fit those who acted and signed",
};

/** Keys of the catalogue; every conclusion and every finding is one. */
export type TextKey = keyof typeof en;
type Catalogue = Readonly<Record<TextKey | Conclusion | `${Conclusion}-meaning` | VerifyCode, string>>;

const uk: Catalogue = {
  title: "Перевірити досьє",
  language: "Мова",
  intro:
    "Ця сторінка каже, чи досьє, записане програмою Affiant, є таким, яким його підписали, і яким ключем. Вона працює без мережі й нікуди не під’єднується.",
  codesHeading: "1. Два коди",
  codesHint:
    "Відправник повідомив вам два коди іншим шляхом: голосом, на папері, у супровідному листі. Не беріть їх із самого досьє. Без них ця сторінка може сказати лише, що тека ціла.",
  codeLabel: "Код досьє",
  signerLabel: "Відбиток ключа організації",
  codeProblem: "Це не цілий код: у ньому 25 літер і цифр.",
  signerProblem: "Це не цілий відбиток: у ньому 32 знаки від 0 до 9 і від a до f.",
  folderHeading: "2. Тека",
  choose: "Вибрати теку досьє…",
  orDrop: "або перетягніть її сюди.",
  uploadHint:
    "Браузер може запитати, чи «завантажити» файли. Ніщо не залишає цього комп’ютера: сторінка зроблена так, що нічого не може надіслати.",
  stop: "Зупинити",
  working: "{percent} % із {size}",
  notFolder: "Це не одна тека. Виберіть або перетягніть теку, в якій лежить dossier.note.",
  notReadable: "Браузер не дає цій сторінці прочитати перетягнуте. Виберіть теку кнопкою.",
  notDossier: "Ця тека не є досьє: у ній немає ні dossier.note, ні data/manifest.json.",
  stopped: "Зупинено. Нічого не з’ясовано.",
  failed:
    "Сторінка не впоралася. Про досьє це нічого не каже; може допомогти «affiant verify» або інший браузер.",
  intact: "Ціле й підписане ключем, який вам назвали",
  "code-not-compared": "Ціле й підписане ключем, який вам назвали",
  "key-not-compared": "Ціле й підписане ключем {fingerprint}",
  "other-dossier": "Ціле, але це не те досьє, про яке вам сказали",
  "other-key": "Ціле, але ключ не той, який вам назвали",
  changed: "Змінене: це не те, що було підписано",
  "intact-meaning":
    "Кожен файл такий, яким його підписали, і це те досьє, код якого вам назвали. Це не означає, що викладене в ньому правдиве.",
  "code-not-compared-meaning":
    "Кожен файл такий, яким його підписали. Коду досьє ви не ввели: порівняйте поданий нижче з тим, який назвав відправник, бо тим самим ключем могли підписати й інші досьє.",
  "key-not-compared-meaning":
    "Кожен файл такий, яким його підписали. Чий це ключ, сторінка знати не може: порівняйте відбиток нижче з тим, який відправник назвав іншим шляхом. Власним ключем підписати може будь-хто.",
  "other-dossier-meaning":
    "Ключ той, який вам назвали, але код інший: це може бути інша версія або інше досьє. Запитайте відправника.",
  "other-key-meaning":
    "Кожен файл такий, яким його хтось підписав, але іншим ключем. Не покладайтеся на це досьє, доки не запитаєте відправника іншим шляхом.",
  "changed-meaning": "Не покладайтеся на це досьє. Попросіть у відправника іншу копію. Що виявлено:",
  details: "Що перевірено",
  reference: "Номер",
  recipient: "Одержувач",
  dated: "Дата",
  code: "Код досьє",
  fingerprint: "Відбиток ключа",
  same: "такий, як вам назвали",
  other: "не такий, як вам назвали",
  files: "Файли",
  filesValue: "{count}, {size}",
  entries: "Журнал зберігання",
  entriesValue: "Доведено, що в журналі з {size} записів є {count} записів цього витягу",
  pageHash: "SHA-256 файлу verify.html у теці",
  none: "немає",
  folder: "Тека",
  limits:
    "Браузер показує сторінці лише файли: посилання, спеціальні файли, а також порожні теки, якщо теку не перетягнуто, бачить «affiant verify», а не ця сторінка. В усьому іншому вони знаходять те саме.",
  ownPage:
    "Якщо ця сторінка прийшла разом із досьє, той, хто змінив досьє, міг змінити й сторінку. Вона однакова в кожному досьє одного випуску: порівняйте її SHA-256 з тим, який публікує Affiant, або візьміть копію, яку мали раніше.",
  "file-changed": "Змінено після підписання",
  "file-added": "Не належить до підписаного",
  "file-missing": "Немає; можливо, перейменовано",
  "file-unreadable": "Не вдається прочитати",
  "symbolic-link": "Посилання, якого в досьє не буває",
  "special-file": "Спеціальний файл, якого в досьє не буває",
  "empty-folder": "Порожня тека, якої в досьє не буває",
  "note-invalid": "Підпис не підтверджується",
  "custody-missing": "Немає у витягу з журналу зберігання",
  "checkpoint-mismatch": "Не той стан журналу, який було підписано",
  "checkpoint-unsigned": "Стан журналу не підписали ті, кого названо в custody/actors.json",
  "entry-invalid": "Запис журналу не такий, яким має бути",
  "proof-invalid": "Доказ не веде до підписаного стану журналу",
  "actors-invalid": "Не збігається з тими, хто діяв і підписував",
};

const fr: Catalogue = {
  title: "Vérifier un dossier",
  language: "Langue",
  intro:
    "Cette page dit si un dossier écrit par Affiant est tel qu’il a été signé, et par quelle clé. Elle fonctionne sans réseau et n’établit aucune connexion.",
  codesHeading: "1. Les deux codes",
  codesHint:
    "L’expéditeur vous a communiqué deux codes par une autre voie : de vive voix, sur papier, dans la lettre d’accompagnement. Ne les prenez pas dans le dossier lui-même. Sans eux, cette page peut seulement dire que le dossier est intact.",
  codeLabel: "Code du dossier",
  signerLabel: "Empreinte de la clé de l’organisation",
  codeProblem: "Ce n’est pas un code entier : il compte 25 lettres et chiffres.",
  signerProblem: "Ce n’est pas une empreinte entière : elle compte 32 signes de 0 à 9 et de a à f.",
  folderHeading: "2. Le dossier",
  choose: "Choisir le dossier…",
  orDrop: "ou le déposer ici.",
  uploadHint:
    "Le navigateur peut demander s’il faut « téléverser » les fichiers. Rien ne quitte cet ordinateur : la page est faite de sorte qu’elle ne peut rien envoyer.",
  stop: "Arrêter",
  working: "{percent} % de {size}",
  notFolder: "Ce n’est pas un seul dossier. Choisissez ou déposez celui où se trouve dossier.note.",
  notReadable:
    "Le navigateur ne laisse pas cette page lire ce qui a été déposé. Choisissez le dossier avec le bouton.",
  notDossier: "Ce n’est pas un dossier d’Affiant : il n’y a ni dossier.note ni data/manifest.json.",
  stopped: "Arrêté. Rien n’a été établi.",
  failed:
    "La page a échoué. Cela ne dit rien du dossier ; « affiant verify » ou un autre navigateur peut aider.",
  intact: "Intact et signé par la clé qui vous a été indiquée",
  "code-not-compared": "Intact et signé par la clé qui vous a été indiquée",
  "key-not-compared": "Intact et signé par la clé {fingerprint}",
  "other-dossier": "Intact, mais ce n’est pas le dossier qui vous a été annoncé",
  "other-key": "Intact, mais la clé n’est pas celle qui vous a été indiquée",
  changed: "Modifié : ce n’est pas ce qui a été signé",
  "intact-meaning":
    "Chaque fichier est tel qu’il a été signé, et c’est le dossier dont le code vous a été indiqué. Cela ne dit pas que ce qu’il rapporte est vrai.",
  "code-not-compared-meaning":
    "Chaque fichier est tel qu’il a été signé. Vous n’avez pas donné de code du dossier : comparez celui ci-dessous avec celui que l’expéditeur vous a indiqué, car la même clé a pu signer d’autres dossiers.",
  "key-not-compared-meaning":
    "Chaque fichier est tel qu’il a été signé. À qui est cette clé, la page ne peut le savoir : comparez l’empreinte ci-dessous avec celle que l’expéditeur vous a indiquée par une autre voie. Chacun peut signer avec une clé à soi.",
  "other-dossier-meaning":
    "La clé est celle qui vous a été indiquée, mais le code est autre : ce peut être une autre version ou un autre dossier. Interrogez l’expéditeur.",
  "other-key-meaning":
    "Chaque fichier est tel que quelqu’un l’a signé, mais avec une autre clé. Ne vous fiez pas à ce dossier avant d’avoir interrogé l’expéditeur par une autre voie.",
  "changed-meaning":
    "Ne vous fiez pas à ce dossier. Demandez à l’expéditeur une autre copie. Ce qui a été constaté :",
  details: "Ce qui a été vérifié",
  reference: "Référence",
  recipient: "Destinataire",
  dated: "Date",
  code: "Code du dossier",
  fingerprint: "Empreinte de la clé",
  same: "comme indiqué",
  other: "pas comme indiqué",
  files: "Fichiers",
  filesValue: "{count}, {size}",
  entries: "Journal de conservation",
  entriesValue: "{count} entrées dont la présence dans le journal de {size} entrées est prouvée",
  pageHash: "SHA-256 de verify.html dans le dossier",
  none: "aucun",
  folder: "Dossier",
  limits:
    "Un navigateur ne montre à une page que des fichiers : les liens, les fichiers spéciaux et, sauf si le dossier est déposé, les dossiers vides sont vus par « affiant verify » et non ici. Pour tout le reste, les deux trouvent la même chose.",
  ownPage:
    "Si cette page est venue avec le dossier, qui a modifié le dossier a pu modifier la page. Elle est la même dans tous les dossiers d’une version d’Affiant : comparez son SHA-256 avec celui qu’Affiant publie, ou prenez une copie que vous aviez déjà.",
  "file-changed": "Modifié depuis la signature",
  "file-added": "Ne fait pas partie de ce qui a été signé",
  "file-missing": "Manque ; peut avoir été renommé",
  "file-unreadable": "Ne peut être lu",
  "symbolic-link": "Un lien, ce qu’aucun dossier ne contient",
  "special-file": "Un fichier spécial, ce qu’aucun dossier ne contient",
  "empty-folder": "Un dossier vide, ce qu’aucun dossier ne contient",
  "note-invalid": "La signature n’est pas confirmée",
  "custody-missing": "Manque dans l’extrait du journal de conservation",
  "checkpoint-mismatch": "Ce n’est pas l’état du journal qui a été signé",
  "checkpoint-unsigned": "L’état du journal n’est pas signé par les personnes de custody/actors.json",
  "entry-invalid": "Une entrée du journal n’est pas comme elle doit être",
  "proof-invalid": "Une preuve ne mène pas à l’état signé du journal",
  "actors-invalid": "Ne correspond pas à ceux qui ont agi et signé",
};

const ru: Catalogue = {
  title: "Проверить досье",
  language: "Язык",
  intro:
    "Эта страница говорит, таково ли досье, записанное программой Affiant, каким его подписали, и каким ключом. Она работает без сети и никуда не подключается.",
  codesHeading: "1. Два кода",
  codesHint:
    "Отправитель сообщил вам два кода другим путём: голосом, на бумаге, в сопроводительном письме. Не берите их из самого досье. Без них эта страница может сказать лишь, что папка цела.",
  codeLabel: "Код досье",
  signerLabel: "Отпечаток ключа организации",
  codeProblem: "Это не целый код: в нём 25 букв и цифр.",
  signerProblem: "Это не целый отпечаток: в нём 32 знака от 0 до 9 и от a до f.",
  folderHeading: "2. Папка",
  choose: "Выбрать папку досье…",
  orDrop: "или перетащите её сюда.",
  uploadHint:
    "Браузер может спросить, «загрузить» ли файлы. Ничто не покидает этот компьютер: страница сделана так, что ничего не может отправить.",
  stop: "Остановить",
  working: "{percent} % из {size}",
  notFolder: "Это не одна папка. Выберите или перетащите папку, в которой лежит dossier.note.",
  notReadable: "Браузер не даёт этой странице прочитать перетащенное. Выберите папку кнопкой.",
  notDossier: "Эта папка не досье: в ней нет ни dossier.note, ни data/manifest.json.",
  stopped: "Остановлено. Ничего не выяснено.",
  failed:
    "Страница не справилась. О досье это ничего не говорит; может помочь «affiant verify» или другой браузер.",
  intact: "Цело и подписано ключом, который вам назвали",
  "code-not-compared": "Цело и подписано ключом, который вам назвали",
  "key-not-compared": "Цело и подписано ключом {fingerprint}",
  "other-dossier": "Цело, но это не то досье, о котором вам сказали",
  "other-key": "Цело, но ключ не тот, который вам назвали",
  changed: "Изменено: это не то, что было подписано",
  "intact-meaning":
    "Каждый файл таков, каким его подписали, и это то досье, код которого вам назвали. Это не значит, что изложенное в нём правдиво.",
  "code-not-compared-meaning":
    "Каждый файл таков, каким его подписали. Кода досье вы не ввели: сравните приведённый ниже с тем, который назвал отправитель, потому что тем же ключом могли подписать и другие досье.",
  "key-not-compared-meaning":
    "Каждый файл таков, каким его подписали. Чей это ключ, страница знать не может: сравните отпечаток ниже с тем, который отправитель назвал другим путём. Собственным ключом подписать может кто угодно.",
  "other-dossier-meaning":
    "Ключ тот, который вам назвали, но код другой: это может быть другая версия или другое досье. Спросите отправителя.",
  "other-key-meaning":
    "Каждый файл таков, каким его кто-то подписал, но другим ключом. Не полагайтесь на это досье, пока не спросите отправителя другим путём.",
  "changed-meaning": "Не полагайтесь на это досье. Попросите у отправителя другую копию. Что обнаружено:",
  details: "Что проверено",
  reference: "Номер",
  recipient: "Получатель",
  dated: "Дата",
  code: "Код досье",
  fingerprint: "Отпечаток ключа",
  same: "такой, как вам назвали",
  other: "не такой, как вам назвали",
  files: "Файлы",
  filesValue: "{count}, {size}",
  entries: "Журнал хранения",
  entriesValue: "Доказано, что в журнале из {size} записей есть {count} записей этой выписки",
  pageHash: "SHA-256 файла verify.html в папке",
  none: "нет",
  folder: "Папка",
  limits:
    "Браузер показывает странице только файлы: ссылки, специальные файлы, а также пустые папки, если папку не перетащили, видит «affiant verify», а не эта страница. Во всём остальном они находят одно и то же.",
  ownPage:
    "Если эта страница пришла вместе с досье, тот, кто изменил досье, мог изменить и страницу. Она одинакова в каждом досье одного выпуска: сравните её SHA-256 с тем, который публикует Affiant, или возьмите копию, которая была у вас раньше.",
  "file-changed": "Изменён после подписания",
  "file-added": "Не входит в подписанное",
  "file-missing": "Отсутствует; возможно, переименован",
  "file-unreadable": "Не удаётся прочитать",
  "symbolic-link": "Ссылка, какой в досье не бывает",
  "special-file": "Специальный файл, какого в досье не бывает",
  "empty-folder": "Пустая папка, какой в досье не бывает",
  "note-invalid": "Подпись не подтверждается",
  "custody-missing": "Отсутствует в выписке из журнала хранения",
  "checkpoint-mismatch": "Не то состояние журнала, которое было подписано",
  "checkpoint-unsigned": "Состояние журнала не подписали те, кто назван в custody/actors.json",
  "entry-invalid": "Запись журнала не такова, какой должна быть",
  "proof-invalid": "Доказательство не ведёт к подписанному состоянию журнала",
  "actors-invalid": "Не совпадает с теми, кто действовал и подписывал",
};

/** The words of the page, by language. */
export const TEXTS: Readonly<Record<Language, Catalogue>> = { en, uk, fr, ru };
