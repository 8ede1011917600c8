import { defineTexts } from "../../language/define-texts.ts";

/** What can be missing or at risk, in words with numbers. */
export const LINE_TEXTS = defineTexts({
  en: {
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
    "persons-at-high-risk":
      "{count, plural, one {# person} other {# persons}} at high protection risk: nothing about them may be published",
    "permissions-withdrawn":
      "{count, plural, one {# permission was} other {# permissions were}} withdrawn: what rests on it stays out of every export",
    "permissions-expired": "{count, plural, one {# permission has} other {# permissions have}} expired",
    "permissions-expiring":
      "{count, plural, one {# permission ends} other {# permissions end}} within sixty days",
    more: "and {count, plural, one {# more} other {# more}}",
  },
  uk: {
    "elements-without-evidence":
      "{count, plural, one {# елемент злочинів, про які йдеться,} few {# елементи злочинів, про які йдеться,} many {# елементів злочинів, про які йдеться,} other {# елемента злочинів, про які йдеться,}} без жодного доказу",
    "elements-provisional":
      "{count, plural, one {# елемент ґрунтується} few {# елементи ґрунтуються} many {# елементів ґрунтуються} other {# елемента ґрунтуються}} на оцінках, яких ніхто інший не перевірив",
    "testimony-without-permission":
      "{count, plural, one {# опитування чи показання} few {# опитування чи показання} many {# опитувань чи показань} other {# опитування чи показання}}, щодо яких свідка не запитали про дозвіл",
    "statements-not-reviewed":
      "{count, plural, one {# показання, у якому імена} few {# показання, у яких імена} many {# показань, у яких імена} other {# показання, у яких імена}} не підтверджено",
    "assessments-not-reviewed":
      "{count, plural, one {# оцінка} few {# оцінки} many {# оцінок} other {# оцінки}} без перевірки другою людиною",
    "evidence-not-triaged":
      "{count, plural, one {# доказ} few {# докази} many {# доказів} other {# доказу}} ще не прийнято й не відкладено",
    "evidence-not-opened":
      "{count, plural, one {# доказ} few {# докази} many {# доказів} other {# доказу}} ще ніхто не відкривав",
    "receipts-without-source":
      "{count, plural, one {# надходження} few {# надходження} many {# надходжень} other {# надходження}} без відомостей, звідки файли",
    "persons-at-high-risk":
      "{count, plural, one {# особа} few {# особи} many {# осіб} other {# особи}} з високим ризиком для безпеки: нічого про них не можна оприлюднювати",
    "permissions-withdrawn":
      "{count, plural, one {# дозвіл відкликано} few {# дозволи відкликано} many {# дозволів відкликано} other {# дозволу відкликано}}: те, що на цьому ґрунтується, не потрапляє до жодного експорту",
    "permissions-expired":
      "{count, plural, one {# дозвіл закінчився} few {# дозволи закінчилися} many {# дозволів закінчилися} other {# дозволу закінчилися}}",
    "permissions-expiring":
      "{count, plural, one {# дозвіл закінчується} few {# дозволи закінчуються} many {# дозволів закінчуються} other {# дозволу закінчуються}} протягом шістдесяти днів",
    more: "і ще {count, number}",
  },
  fr: {
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
    "persons-at-high-risk":
      "{count, plural, one {# personne} many {# de personnes} other {# personnes}} à haut risque : rien à leur sujet ne peut être publié",
    "permissions-withdrawn":
      "{count, plural, one {# autorisation retirée} many {# d’autorisations retirées} other {# autorisations retirées}} : ce qui en dépend reste hors de tout export",
    "permissions-expired":
      "{count, plural, one {# autorisation expirée} many {# d’autorisations expirées} other {# autorisations expirées}}",
    "permissions-expiring":
      "{count, plural, one {# autorisation prend} many {# d’autorisations prennent} other {# autorisations prennent}} fin dans les soixante jours",
    more: "et {count, number} de plus",
  },
  ru: {
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
    "persons-at-high-risk":
      "{count, plural, one {# лицо} few {# лица} many {# лиц} other {# лица}} с высоким риском для безопасности: ничего о них нельзя публиковать",
    "permissions-withdrawn":
      "{count, plural, one {# разрешение отозвано} few {# разрешения отозваны} many {# разрешений отозваны} other {# разрешения отозваны}}: то, что на этом основано, не попадает ни в один экспорт",
    "permissions-expired":
      "{count, plural, one {# разрешение закончилось} few {# разрешения закончились} many {# разрешений закончились} other {# разрешения закончились}}",
    "permissions-expiring":
      "{count, plural, one {# разрешение заканчивается} few {# разрешения заканчиваются} many {# разрешений заканчиваются} other {# разрешения заканчиваются}} в течение шестидесяти дней",
    more: "и ещё {count, number}",
  },
});
