import { defineTexts } from "../define-texts.ts";

/** Ground that was given for removing a child. */
export const REMOVAL_GROUNDS = defineTexts({
  en: {
    evacuation: "evacuation",
    medical: "medical treatment",
    "recreation-camp": "recreation camp",
    "filtration-separation": "separation at filtration",
    "institution-relocation": "relocation of an institution",
    "after-parent-death": "after the death of a parent",
    "after-parent-detention": "after the detention of a parent",
    other: "other",
  },
  uk: {
    evacuation: "евакуація",
    medical: "лікування",
    "recreation-camp": "табір відпочинку",
    "filtration-separation": "розлучення на фільтрації",
    "institution-relocation": "переміщення закладу",
    "after-parent-death": "після смерті батьків",
    "after-parent-detention": "після затримання батьків",
    other: "інше",
  },
  fr: {
    evacuation: "évacuation",
    medical: "soins médicaux",
    "recreation-camp": "camp de vacances",
    "filtration-separation": "séparation lors de la filtration",
    "institution-relocation": "déplacement d’un établissement",
    "after-parent-death": "après le décès d’un parent",
    "after-parent-detention": "après la détention d’un parent",
    other: "autre",
  },
  ru: {
    evacuation: "эвакуация",
    medical: "лечение",
    "recreation-camp": "лагерь отдыха",
    "filtration-separation": "разлучение на фильтрации",
    "institution-relocation": "перемещение учреждения",
    "after-parent-death": "после смерти родителя",
    "after-parent-detention": "после задержания родителя",
    other: "иное",
  },
});
