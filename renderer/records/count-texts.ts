import { defineTexts } from "../language/define-texts.ts";

/** Numbers of records of each type, in words: “17 persons”. `record` is any other type. */
export const COUNT_TEXTS = defineTexts({
  en: {
    case: "{count, plural, one {# case} other {# cases}}",
    person: "{count, plural, one {# person} other {# persons}}",
    place: "{count, plural, one {# place} other {# places}}",
    event: "{count, plural, one {# event} other {# events}}",
    act: "{count, plural, one {# act} other {# acts}}",
    interview: "{count, plural, one {# interview} other {# interviews}}",
    statement: "{count, plural, one {# statement} other {# statements}}",
    translation: "{count, plural, one {# translation} other {# translations}}",
    mention: "{count, plural, one {# mention} other {# mentions}}",
    receipt: "{count, plural, one {# receipt} other {# receipts}}",
    evidence: "{count, plural, one {# item of evidence} other {# items of evidence}}",
    permission: "{count, plural, one {# permission} other {# permissions}}",
    citation: "{count, plural, one {# citation} other {# citations}}",
    finding: "{count, plural, one {# finding} other {# findings}}",
    assessment: "{count, plural, one {# assessment} other {# assessments}}",
    dossier: "{count, plural, one {# dossier} other {# dossiers}}",
    transmission: "{count, plural, one {# transmission} other {# transmissions}}",
    "custody-episode": "{count, plural, one {# custody episode} other {# custody episodes}}",
    proceeding: "{count, plural, one {# proceeding} other {# proceedings}}",
    actor: "{count, plural, one {# actor} other {# actors}}",
    "medical-report": "{count, plural, one {# medical report} other {# medical reports}}",
    "protective-measure": "{count, plural, one {# protective measure} other {# protective measures}}",
    relation: "{count, plural, one {# relation} other {# relations}}",
    request: "{count, plural, one {# request} other {# requests}}",
    backup: "{count, plural, one {# backup} other {# backups}}",
    "working-note": "{count, plural, one {# working note} other {# working notes}}",
    enquiry: "{count, plural, one {# enquiry} other {# enquiries}}",
    "tracing-card": "{count, plural, one {# tracing card} other {# tracing cards}}",
    claim: "{count, plural, one {# claim} other {# claims}}",
    list: "{count, plural, one {# list} other {# lists}}",
    "list-entry": "{count, plural, one {# list entry} other {# list entries}}",
    "list-snapshot": "{count, plural, one {# snapshot of a list} other {# snapshots of lists}}",
    record: "{count, plural, one {# record} other {# records}}",
  },
  uk: {
    case: "{count, plural, one {# справа} few {# справи} many {# справ} other {# справи}}",
    person: "{count, plural, one {# особа} few {# особи} many {# осіб} other {# особи}}",
    place: "{count, plural, one {# місце} few {# місця} many {# місць} other {# місця}}",
    event: "{count, plural, one {# подія} few {# події} many {# подій} other {# події}}",
    act: "{count, plural, one {# діяння} few {# діяння} many {# діянь} other {# діяння}}",
    interview:
      "{count, plural, one {# опитування} few {# опитування} many {# опитувань} other {# опитування}}",
    statement: "{count, plural, one {# показання} few {# показання} many {# показань} other {# показання}}",
    translation:
      "{count, plural, one {# переклад} few {# переклади} many {# перекладів} other {# перекладу}}",
    mention: "{count, plural, one {# згадка} few {# згадки} many {# згадок} other {# згадки}}",
    receipt:
      "{count, plural, one {# надходження} few {# надходження} many {# надходжень} other {# надходження}}",
    evidence: "{count, plural, one {# доказ} few {# докази} many {# доказів} other {# доказу}}",
    permission: "{count, plural, one {# дозвіл} few {# дозволи} many {# дозволів} other {# дозволу}}",
    citation: "{count, plural, one {# посилання} few {# посилання} many {# посилань} other {# посилання}}",
    finding: "{count, plural, one {# висновок} few {# висновки} many {# висновків} other {# висновку}}",
    assessment: "{count, plural, one {# оцінка} few {# оцінки} many {# оцінок} other {# оцінки}}",
    dossier: "{count, plural, one {# досьє} few {# досьє} many {# досьє} other {# досьє}}",
    transmission:
      "{count, plural, one {# передання} few {# передання} many {# передань} other {# передання}}",
    "custody-episode":
      "{count, plural, one {# епізод тримання} few {# епізоди тримання} many {# епізодів тримання} other {# епізоду тримання}}",
    proceeding:
      "{count, plural, one {# провадження} few {# провадження} many {# проваджень} other {# провадження}}",
    actor: "{count, plural, one {# учасник} few {# учасники} many {# учасників} other {# учасника}}",
    "medical-report":
      "{count, plural, one {# медичний звіт} few {# медичні звіти} many {# медичних звітів} other {# медичного звіту}}",
    "protective-measure":
      "{count, plural, one {# захід захисту} few {# заходи захисту} many {# заходів захисту} other {# заходу захисту}}",
    relation:
      "{count, plural, one {# зв’язок між особами} few {# зв’язки між особами} many {# зв’язків між особами} other {# зв’язку між особами}}",
    request: "{count, plural, one {# запит} few {# запити} many {# запитів} other {# запиту}}",
    backup:
      "{count, plural, one {# резервна копія} few {# резервні копії} many {# резервних копій} other {# резервної копії}}",
    "working-note":
      "{count, plural, one {# робоча нотатка} few {# робочі нотатки} many {# робочих нотаток} other {# робочої нотатки}}",
    enquiry: "{count, plural, one {# звернення} few {# звернення} many {# звернень} other {# звернення}}",
    "tracing-card":
      "{count, plural, one {# картка розшуку дитини} few {# картки розшуку дитини} many {# карток розшуку дитини} other {# картки розшуку дитини}}",
    claim:
      "{count, plural, one {# відомість джерела} few {# відомості джерел} many {# відомостей джерел} other {# відомості джерела}}",
    list: "{count, plural, one {# список} few {# списки} many {# списків} other {# списку}}",
    "list-entry":
      "{count, plural, one {# запис списку} few {# записи списків} many {# записів списків} other {# запису списку}}",
    "list-snapshot":
      "{count, plural, one {# знімок списку} few {# знімки списків} many {# знімків списків} other {# знімка списку}}",
    record: "{count, plural, one {# запис} few {# записи} many {# записів} other {# запису}}",
  },
  fr: {
    case: "{count, plural, one {# affaire} many {# d’affaires} other {# affaires}}",
    person: "{count, plural, one {# personne} many {# de personnes} other {# personnes}}",
    place: "{count, plural, one {# lieu} many {# de lieux} other {# lieux}}",
    event: "{count, plural, one {# événement} many {# d’événements} other {# événements}}",
    act: "{count, plural, one {# acte} many {# d’actes} other {# actes}}",
    interview: "{count, plural, one {# entretien} many {# d’entretiens} other {# entretiens}}",
    statement: "{count, plural, one {# déposition} many {# de dépositions} other {# dépositions}}",
    translation: "{count, plural, one {# traduction} many {# de traductions} other {# traductions}}",
    mention: "{count, plural, one {# mention} many {# de mentions} other {# mentions}}",
    receipt: "{count, plural, one {# remise} many {# de remises} other {# remises}}",
    evidence:
      "{count, plural, one {# élément de preuve} many {# d’éléments de preuve} other {# éléments de preuve}}",
    permission: "{count, plural, one {# autorisation} many {# d’autorisations} other {# autorisations}}",
    citation: "{count, plural, one {# citation} many {# de citations} other {# citations}}",
    finding: "{count, plural, one {# constatation} many {# de constatations} other {# constatations}}",
    assessment: "{count, plural, one {# évaluation} many {# d’évaluations} other {# évaluations}}",
    dossier: "{count, plural, one {# dossier} many {# de dossiers} other {# dossiers}}",
    transmission: "{count, plural, one {# transmission} many {# de transmissions} other {# transmissions}}",
    "custody-episode":
      "{count, plural, one {# période de détention} many {# de périodes de détention} other {# périodes de détention}}",
    proceeding: "{count, plural, one {# procédure} many {# de procédures} other {# procédures}}",
    actor: "{count, plural, one {# acteur} many {# d’acteurs} other {# acteurs}}",
    "medical-report":
      "{count, plural, one {# rapport médical} many {# de rapports médicaux} other {# rapports médicaux}}",
    "protective-measure":
      "{count, plural, one {# mesure de protection} many {# de mesures de protection} other {# mesures de protection}}",
    relation:
      "{count, plural, one {# lien entre personnes} many {# de liens entre personnes} other {# liens entre personnes}}",
    request: "{count, plural, one {# demande} many {# de demandes} other {# demandes}}",
    backup: "{count, plural, one {# sauvegarde} many {# de sauvegardes} other {# sauvegardes}}",
    "working-note":
      "{count, plural, one {# note de travail} many {# de notes de travail} other {# notes de travail}}",
    enquiry:
      "{count, plural, one {# demande de nouvelles} many {# de demandes de nouvelles} other {# demandes de nouvelles}}",
    "tracing-card":
      "{count, plural, one {# fiche de recherche} many {# de fiches de recherche} other {# fiches de recherche}}",
    claim: "{count, plural, one {# allégation} many {# d’allégations} other {# allégations}}",
    list: "{count, plural, one {# liste} many {# de listes} other {# listes}}",
    "list-entry":
      "{count, plural, one {# inscription sur une liste} many {# d’inscriptions sur des listes} other {# inscriptions sur des listes}}",
    "list-snapshot":
      "{count, plural, one {# état daté d’une liste} many {# d’états datés de listes} other {# états datés de listes}}",
    record: "{count, plural, one {# fiche} many {# de fiches} other {# fiches}}",
  },
  ru: {
    case: "{count, plural, one {# дело} few {# дела} many {# дел} other {# дела}}",
    person: "{count, plural, one {# лицо} few {# лица} many {# лиц} other {# лица}}",
    place: "{count, plural, one {# место} few {# места} many {# мест} other {# места}}",
    event: "{count, plural, one {# событие} few {# события} many {# событий} other {# события}}",
    act: "{count, plural, one {# деяние} few {# деяния} many {# деяний} other {# деяния}}",
    interview: "{count, plural, one {# опрос} few {# опроса} many {# опросов} other {# опроса}}",
    statement: "{count, plural, one {# показание} few {# показания} many {# показаний} other {# показания}}",
    translation: "{count, plural, one {# перевод} few {# перевода} many {# переводов} other {# перевода}}",
    mention:
      "{count, plural, one {# упоминание} few {# упоминания} many {# упоминаний} other {# упоминания}}",
    receipt:
      "{count, plural, one {# поступление} few {# поступления} many {# поступлений} other {# поступления}}",
    evidence:
      "{count, plural, one {# доказательство} few {# доказательства} many {# доказательств} other {# доказательства}}",
    permission:
      "{count, plural, one {# разрешение} few {# разрешения} many {# разрешений} other {# разрешения}}",
    citation: "{count, plural, one {# ссылка} few {# ссылки} many {# ссылок} other {# ссылки}}",
    finding: "{count, plural, one {# вывод} few {# вывода} many {# выводов} other {# вывода}}",
    assessment: "{count, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}}",
    dossier: "{count, plural, one {# досье} few {# досье} many {# досье} other {# досье}}",
    transmission: "{count, plural, one {# передача} few {# передачи} many {# передач} other {# передачи}}",
    "custody-episode":
      "{count, plural, one {# эпизод содержания} few {# эпизода содержания} many {# эпизодов содержания} other {# эпизода содержания}}",
    proceeding:
      "{count, plural, one {# производство} few {# производства} many {# производств} other {# производства}}",
    actor: "{count, plural, one {# участник} few {# участника} many {# участников} other {# участника}}",
    "medical-report":
      "{count, plural, one {# медицинское заключение} few {# медицинских заключения} many {# медицинских заключений} other {# медицинского заключения}}",
    "protective-measure":
      "{count, plural, one {# мера защиты} few {# меры защиты} many {# мер защиты} other {# меры защиты}}",
    relation:
      "{count, plural, one {# связь между лицами} few {# связи между лицами} many {# связей между лицами} other {# связи между лицами}}",
    request: "{count, plural, one {# запрос} few {# запроса} many {# запросов} other {# запроса}}",
    backup:
      "{count, plural, one {# резервная копия} few {# резервные копии} many {# резервных копий} other {# резервной копии}}",
    "working-note":
      "{count, plural, one {# рабочая заметка} few {# рабочие заметки} many {# рабочих заметок} other {# рабочей заметки}}",
    enquiry: "{count, plural, one {# обращение} few {# обращения} many {# обращений} other {# обращения}}",
    "tracing-card":
      "{count, plural, one {# карточка розыска ребёнка} few {# карточки розыска ребёнка} many {# карточек розыска ребёнка} other {# карточки розыска ребёнка}}",
    claim:
      "{count, plural, one {# сведение источника} few {# сведения источников} many {# сведений источников} other {# сведения источника}}",
    list: "{count, plural, one {# список} few {# списка} many {# списков} other {# списка}}",
    "list-entry":
      "{count, plural, one {# строка списка} few {# строки списков} many {# строк списков} other {# строки списка}}",
    "list-snapshot":
      "{count, plural, one {# снимок списка} few {# снимка списков} many {# снимков списков} other {# снимка списка}}",
    record: "{count, plural, one {# запись} few {# записи} many {# записей} other {# записи}}",
  },
});

export type CountedType = keyof (typeof COUNT_TEXTS)["en"];

/** The type as it is counted here. */
export const countedType = (type: string | null): CountedType =>
  type !== null && Object.hasOwn(COUNT_TEXTS.en, type) ? (type as CountedType) : "record";
