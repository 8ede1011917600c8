import { defineTexts } from "../define-texts.ts";

/** What has become of a copy of the archive. */
export const BACKUP_STATES = defineTexts({
  en: { kept: "kept", destroyed: "destroyed", lost: "lost" },
  uk: { kept: "зберігається", destroyed: "знищено", lost: "втрачено" },
  fr: { kept: "conservée", destroyed: "détruite", lost: "perdue" },
  ru: { kept: "хранится", destroyed: "уничтожена", lost: "утрачена" },
});
