import type { DossierLanguage } from "../view.ts";

type Words = readonly [fr: string, uk: string];

/** Names of instruments, and the words by which the shipped list of categories cites them. */
const WORDS: Readonly<Record<string, Words>> = {
  "Additional Protocol I": ["Protocole additionnel I", "Додатковий протокол I"],
  "Analytical indicator": ["Indicateur d’analyse", "Аналітичний показник"],
  "analytical indicator": ["indicateur d’analyse", "аналітичний показник"],
  "annex I and consistency scale": ["annexe I et échelle de concordance", "додаток I і шкала узгодженості"],
  "AP I": ["PA I", "ДП I"],
  ARSIWA: ["Articles sur la responsabilité de l’État", "Статті про відповідальність держав"],
  "art.": ["art.", "ст."],
  "arts.": ["art.", "ст."],
  "Articles on Responsibility of States for Internationally Wrongful Acts (2001)": [
    "Articles sur la responsabilité de l’État pour fait internationalement illicite (2001)",
    "Статті про відповідальність держав за міжнародно-протиправні діяння (2001)",
  ],
  "Body of Principles on Detention (1988)": [
    "Ensemble de principes sur la détention (1988)",
    "Звід принципів щодо тримання під вартою (1988)",
  ],
  "case law": ["jurisprudence", "судова практика"],
  CAT: ["Convention contre la torture", "Конвенція проти катувань"],
  categories: ["catégories", "категорії"],
  "common art.": ["art. commun", "спільна ст."],
  "Convention against Torture": ["Convention contre la torture", "Конвенція проти катувань"],
  "Convention on Enforced Disappearance": [
    "Convention contre les disparitions forcées",
    "Конвенція про захист від насильницьких зникнень",
  ],
  "Convention on the Prevention and Punishment of the Crime of Genocide": [
    "Convention pour la prévention et la répression du crime de génocide",
    "Конвенція про запобігання злочину геноциду та покарання за нього",
  ],
  "Convention on the Rights of the Child": [
    "Convention relative aux droits de l’enfant",
    "Конвенція про права дитини",
  ],
  CRC: ["CDE", "КПД"],
  "Criminal Code of the Russian Federation": [
    "Code pénal de la Fédération de Russie",
    "Кримінальний кодекс Російської Федерації",
  ],
  "Criminal Code of Ukraine": ["Code pénal de l’Ukraine", "Кримінальний кодекс України"],
  ECHR: ["CEDH", "ЄКПЛ"],
  element: ["élément", "елемент"],
  "findings of UN investigators": ["constatations des enquêteurs de l’ONU", "висновки слідчих ООН"],
  "first limb": ["premier membre", "перша альтернатива"],
  "fn.": ["note", "прим."],
  "GC III": ["CG III", "ЖК III"],
  "GC IV": ["CG IV", "ЖК IV"],
  "Geneva Convention III": ["Convention de Genève III", "Женевська конвенція III"],
  "Geneva Convention IV": ["Convention de Genève IV", "Женевська конвенція IV"],
  "Geneva Conventions I-IV": ["Conventions de Genève I à IV", "Женевські конвенції I–IV"],
  "Guidelines on the definition of a political prisoner (2013)": [
    "Lignes directrices sur la définition de la notion de prisonnier politique (2013)",
    "Керівні принципи щодо визначення поняття політичного в’язня (2013)",
  ],
  "Hague Convention 1993 on Intercountry Adoption": [
    "Convention de La Haye de 1993 sur l’adoption internationale",
    "Гаазька конвенція 1993 року про міждержавне усиновлення",
  ],
  "Hague Regulations": ["Règlement de La Haye", "Гаазьке положення"],
  "HRC General Comment": [
    "Comité des droits de l’homme, Observation générale n°",
    "Комітет з прав людини, Зауваження загального порядку №",
  ],
  "ICC case law": ["jurisprudence de la CPI", "практика МКС"],
  "ICC case law on art.": ["jurisprudence de la CPI relative à l’art.", "практика МКС щодо ст."],
  "ICC case law on arts.": ["jurisprudence de la CPI relative aux art.", "практика МКС щодо ст."],
  "ICC Elements of Crimes": ["Éléments des crimes (CPI)", "Елементи злочинів (МКС)"],
  ICCPR: ["PIDCP", "МПГПП"],
  "ICRC Customary IHL Study": ["Étude du CICR sur le DIH coutumier", "Дослідження МКЧХ щодо звичаєвого МГП"],
  "International Convention against the Taking of Hostages (1979)": [
    "Convention internationale contre la prise d’otages (1979)",
    "Міжнародна конвенція про боротьбу із захопленням заручників (1979)",
  ],
  "International Convention for the Protection of All Persons from Enforced Disappearance": [
    "Convention internationale pour la protection de toutes les personnes contre les disparitions forcées",
    "Міжнародна конвенція про захист усіх осіб від насильницьких зникнень",
  ],
  introduction: ["introduction", "вступ"],
  "Istanbul Protocol": ["Protocole d’Istanbul", "Стамбульський протокол"],
  "Istanbul Protocol (2022 edition)": [
    "Protocole d’Istanbul (édition de 2022)",
    "Стамбульський протокол (редакція 2022 року)",
  ],
  "Katanga, Ongwen": ["Katanga, Ongwen", "Катанга, Онгвен"],
  Lubanga: ["Lubanga", "Лубанга"],
  "Mandela Rule": ["Règle Mandela", "Правило Мандели"],
  "Mandela Rules": ["Règles Mandela", "Правила Мандели"],
  "Minnesota Protocol": ["Protocole du Minnesota", "Міннесотський протокол"],
  "Minnesota Protocol on the Investigation of Potentially Unlawful Death (2016)": [
    "Protocole du Minnesota relatif aux enquêtes sur les décès résultant potentiellement d’actes illégaux (2016)",
    "Міннесотський протокол щодо розслідування потенційно незаконної смерті (2016)",
  ],
  "Nelson Mandela Rule": ["Règle Nelson Mandela", "Правило Нельсона Мандели"],
  "Nelson Mandela Rules": ["Règles Nelson Mandela", "Правила Нельсона Мандели"],
  "opening words": ["partie introductive", "вступна частина"],
  "Optional Protocol to the CRC on children in armed conflict": [
    "Protocole facultatif à la CDE, enfants dans les conflits armés",
    "Факультативний протокол до КПД щодо участі дітей у збройних конфліктах",
  ],
  "PACE Res.": ["APCE, Rés.", "ПАРЄ, Рез."],
  "PACE Resolution 1900 (2012)": ["APCE, Résolution 1900 (2012)", "ПАРЄ, Резолюція 1900 (2012)"],
  "para.": ["par.", "п."],
  Protocol: ["Protocole n°", "Протокол №"],
  "Rome Statute": ["Statut de Rome", "Римський статут"],
  rules: ["règles", "норми"],
  "Rules of Procedure and Evidence (ICC)": [
    "Règlement de procédure et de preuve (CPI)",
    "Правила процедури та доказування (МКС)",
  ],
  "third limb": ["troisième membre", "третя альтернатива"],
  "UN Working Group on Arbitrary Detention, Methods of Work": [
    "Groupe de travail de l’ONU sur la détention arbitraire, Méthodes de travail",
    "Робоча група ООН з питань свавільних затримань, Методи роботи",
  ],
  "UNICEF guidance against adoption during or soon after emergencies": [
    "recommandations de l’UNICEF contre l’adoption pendant une situation d’urgence ou peu après",
    "рекомендації ЮНІСЕФ проти усиновлення під час надзвичайних ситуацій чи невдовзі після них",
  ],
  "Universal Declaration of Human Rights": [
    "Déclaration universelle des droits de l’homme",
    "Загальна декларація прав людини",
  ],
  "WGAD categories": [
    "Groupe de travail sur la détention arbitraire, catégories",
    "Робоча група з питань свавільних затримань, категорії",
  ],
};

const escaped = (text: string): string => text.replaceAll(/[.()]/g, "\\$&");

/** The longest first, so that a name is not taken apart. */
const ANY = new RegExp(
  `(?<![\\p{L}\\d])(?:${Object.keys(WORDS)
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})(?!\\p{L})`,
  "gu",
);

/** A citation of the shipped list of categories in the words of a language; numbers and letters of provisions stay. */
export function legalSource(citation: string, language: DossierLanguage): string {
  if (language === "en") return citation;
  const told = citation.replaceAll(ANY, (words) => WORDS[words]?.[language === "fr" ? 0 : 1] ?? words);
  return language === "fr" ? told.replaceAll("; ", "\u202f; ") : told;
}
