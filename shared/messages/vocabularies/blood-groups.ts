import { defineTexts } from "../define-texts.ts";

/** Blood group. */
export const BLOOD_GROUPS = defineTexts({
  en: {
    "O+": "O(I) Rh+",
    "O-": "O(I) Rh−",
    "A+": "A(II) Rh+",
    "A-": "A(II) Rh−",
    "B+": "B(III) Rh+",
    "B-": "B(III) Rh−",
    "AB+": "AB(IV) Rh+",
    "AB-": "AB(IV) Rh−",
  },
  uk: {
    "O+": "O(I) Rh+",
    "O-": "O(I) Rh−",
    "A+": "A(II) Rh+",
    "A-": "A(II) Rh−",
    "B+": "B(III) Rh+",
    "B-": "B(III) Rh−",
    "AB+": "AB(IV) Rh+",
    "AB-": "AB(IV) Rh−",
  },
  fr: {
    "O+": "O(I) Rh+",
    "O-": "O(I) Rh−",
    "A+": "A(II) Rh+",
    "A-": "A(II) Rh−",
    "B+": "B(III) Rh+",
    "B-": "B(III) Rh−",
    "AB+": "AB(IV) Rh+",
    "AB-": "AB(IV) Rh−",
  },
  ru: {
    "O+": "O(I) Rh+",
    "O-": "O(I) Rh−",
    "A+": "A(II) Rh+",
    "A-": "A(II) Rh−",
    "B+": "B(III) Rh+",
    "B-": "B(III) Rh−",
    "AB+": "AB(IV) Rh+",
    "AB-": "AB(IV) Rh−",
  },
});
