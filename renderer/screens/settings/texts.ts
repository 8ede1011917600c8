import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the settings. */
export const SETTINGS_TEXTS = defineTexts({
  en: {
    title: "Settings",
    about:
      "These few settings are kept on this computer, outside every archive. Nothing of a case is among them, no search, no list of what was opened, unless you ask for it below.",
    look: "Language and look",
    language: "Language",
    theme: "Light or dark",
    system: "As the computer",
    light: "Light",
    dark: "Dark",
    safety: "Safety",
    lock: "Lock after",
    minutes: "{minutes, plural, one {# minute} other {# minutes}} without input",
    lockAbout: "Locking ends the process that holds the keys. Closing the lid or suspending locks at once.",
    remember: "Remember where archives are on this computer",
    rememberAbout:
      "The first screen then offers the folders opened last. Whoever opens this computer sees their paths. Switching it off forgets them.",
    greyscale: "Show pictures of evidence without colour",
    hidden: "Keep the window out of screen shots and screen sharing, where the system can",
    hiddenAbout: "It does not protect against a camera, nor against a program with more rights.",
    stored: "What is kept where",
    storedArchive: "Everything of a case: in the archive’s own folder, encrypted. Nowhere else.",
    storedSettings: "These settings: in the application’s folder of this user, readable.",
    storedSample: "The fictional sample: in the same place; it holds no real person.",
    storedMemory: "What you see: in memory, until the window locks. Swap and hibernation are the system’s.",
  },
  uk: {
    title: "Налаштування",
    about:
      "Ці нечисленні налаштування зберігаються на цьому комп’ютері, поза всіма архівами. Серед них немає нічого зі справи: ні пошуків, ні переліку відкритого, якщо ви нижче не попросите про це.",
    look: "Мова і вигляд",
    language: "Мова",
    theme: "Світлий чи темний",
    system: "Як на комп’ютері",
    light: "Світлий",
    dark: "Темний",
    safety: "Безпека",
    lock: "Блокувати через",
    minutes: "{minutes, plural, one {# хвилину} few {# хвилини} many {# хвилин} other {# хвилини}} без дій",
    lockAbout: "Блокування завершує процес, що тримає ключі. Закриття кришки або сон блокують одразу.",
    remember: "Пам’ятати, де на цьому комп’ютері архіви",
    rememberAbout:
      "Тоді перший екран пропонує папки, відкриті останніми. Хто відкриє цей комп’ютер, побачить їхні шляхи. Вимкнення забуває їх.",
    greyscale: "Показувати знімки доказів без кольору",
    hidden: "Не допускати вікно на знімки екрана й до показу екрана, де система це вміє",
    hiddenAbout: "Це не захищає від камери й від програми з більшими правами.",
    stored: "Що де зберігається",
    storedArchive: "Усе, що стосується справи: у власній папці архіву, зашифроване. Більше ніде.",
    storedSettings: "Ці налаштування: у папці застосунку цього користувача, відкрито.",
    storedSample: "Вигаданий зразок: там само; у ньому немає реальних осіб.",
    storedMemory:
      "Те, що ви бачите: у пам’яті, доки вікно не заблоковано. Файл підкачки і сплячий режим належать системі.",
  },
  fr: {
    title: "Réglages",
    about:
      "Ces quelques réglages sont gardés sur cet ordinateur, hors de toute archive. Rien d’une affaire n’y figure : ni recherche, ni liste de ce qui a été ouvert, sauf si vous le demandez ci-dessous.",
    look: "Langue et apparence",
    language: "Langue",
    theme: "Clair ou sombre",
    system: "Comme l’ordinateur",
    light: "Clair",
    dark: "Sombre",
    safety: "Sécurité",
    lock: "Verrouiller après",
    minutes: "{minutes, plural, one {# minute} many {# de minutes} other {# minutes}} sans saisie",
    lockAbout:
      "Le verrouillage met fin au processus qui détient les clés. Fermer le capot ou mettre en veille verrouille aussitôt.",
    remember: "Se rappeler où sont les archives sur cet ordinateur",
    rememberAbout:
      "Le premier écran propose alors les dossiers ouverts en dernier. Qui ouvre cet ordinateur voit leurs chemins. Le désactiver les oublie.",
    greyscale: "Montrer les images de preuve sans couleur",
    hidden: "Exclure la fenêtre des captures et du partage d’écran, si le système le peut",
    hiddenAbout: "Cela ne protège ni d’un appareil photo, ni d’un programme aux droits plus étendus.",
    stored: "Ce qui est gardé, et où",
    storedArchive:
      "Tout ce qui touche une affaire : dans le dossier de l’archive, chiffré. Nulle part ailleurs.",
    storedSettings: "Ces réglages : dans le dossier de l’application de cet utilisateur, lisibles.",
    storedSample: "L’exemple fictif : au même endroit ; il ne contient aucune personne réelle.",
    storedMemory:
      "Ce que vous voyez : en mémoire, jusqu’au verrouillage. La mémoire d’échange et l’hibernation relèvent du système.",
  },
  ru: {
    title: "Настройки",
    about:
      "Эти немногие настройки хранятся на этом компьютере, вне всех архивов. Среди них нет ничего из дела: ни поисков, ни списка открытого, если вы ниже не попросите об этом.",
    look: "Язык и вид",
    language: "Язык",
    theme: "Светлый или тёмный",
    system: "Как на компьютере",
    light: "Светлый",
    dark: "Тёмный",
    safety: "Безопасность",
    lock: "Блокировать через",
    minutes: "{minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}} без действий",
    lockAbout: "Блокировка завершает процесс, который держит ключи. Закрытие крышки или сон блокируют сразу.",
    remember: "Помнить, где на этом компьютере архивы",
    rememberAbout:
      "Тогда первый экран предлагает папки, открытые последними. Кто откроет этот компьютер, увидит их пути. Выключение забывает их.",
    greyscale: "Показывать снимки доказательств без цвета",
    hidden: "Не допускать окно на снимки экрана и к показу экрана, где система это умеет",
    hiddenAbout: "Это не защищает от камеры и от программы с большими правами.",
    stored: "Что где хранится",
    storedArchive: "Всё, что касается дела: в собственной папке архива, зашифровано. Больше нигде.",
    storedSettings: "Эти настройки: в папке приложения этого пользователя, открыто.",
    storedSample: "Вымышленный образец: там же; в нём нет реальных лиц.",
    storedMemory:
      "То, что вы видите: в памяти, пока окно не заблокировано. Файл подкачки и спящий режим принадлежат системе.",
  },
});
