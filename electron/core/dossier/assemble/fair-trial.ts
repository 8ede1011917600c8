import type { FAIR_TRIAL_GUARANTEES } from "../../../../shared/model/vocabulary/proceedings.ts";

/**
 * Where each guarantee of a fair trial stands. Which of the norms binds depends on the accused: the Third Convention
 * for prisoners of war, the Fourth for protected civilians, the Covenant for everybody.
 */
export const GUARANTEE_PROVISIONS: Readonly<Record<(typeof FAIR_TRIAL_GUARANTEES)[number], string>> = {
  "notice-to-protecting-power": "GC III art. 104; GC IV art. 71",
  "charge-in-own-language": "GC III art. 105; GC IV art. 71; ICCPR art. 14(3)(a)",
  "same-court-as-own-forces": "GC III arts. 84, 102",
  "independent-court": "GC III art. 84; AP I art. 75(4); ICCPR art. 14(1)",
  "sits-in-occupied-territory": "GC IV art. 66",
  "no-retroactive-law": "GC III art. 99; GC IV arts. 65, 67; AP I art. 75(4)(c); ICCPR art. 15",
  "chosen-counsel": "GC III art. 105; GC IV art. 72; ICCPR art. 14(3)(d)",
  "private-consultation": "GC III art. 105; GC IV art. 72; ICCPR art. 14(3)(b)",
  "time-and-facilities": "GC III art. 105; GC IV art. 72; ICCPR art. 14(3)(b)",
  interpreter: "GC III art. 105; GC IV art. 72; ICCPR art. 14(3)(f)",
  "own-witnesses": "GC III art. 105; GC IV art. 72; AP I art. 75(4)(g); ICCPR art. 14(3)(e)",
  "public-hearing": "AP I art. 75(4)(i); ICCPR art. 14(1)",
  "no-coercion": "GC III art. 99; GC IV art. 31; AP I art. 75(4)(f); ICCPR art. 14(3)(g)",
  "reasoned-judgment": "ICCPR art. 14(1), (5)",
  appeal: "GC III art. 106; GC IV art. 73; ICCPR art. 14(5)",
};
