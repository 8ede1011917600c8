import { defineTexts } from "../define-texts.ts";

/** How a dossier went out. */
export const CHANNELS = defineTexts({
  en: {
    "in-person": "in person",
    courier: "courier",
    post: "post",
    otplink: "OTPLink",
    "secure-transfer": "secure transfer",
    other: "other",
  },
  uk: {
    "in-person": "особисто",
    courier: "кур’єром",
    post: "поштою",
    otplink: "OTPLink",
    "secure-transfer": "захищеним каналом",
    other: "інше",
  },
  fr: {
    "in-person": "en main propre",
    courier: "par coursier",
    post: "par la poste",
    otplink: "OTPLink",
    "secure-transfer": "par voie sécurisée",
    other: "autre",
  },
  ru: {
    "in-person": "лично",
    courier: "курьером",
    post: "почтой",
    otplink: "OTPLink",
    "secure-transfer": "защищённым каналом",
    other: "другое",
  },
});
