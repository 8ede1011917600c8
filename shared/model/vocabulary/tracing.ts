/** Blood group. */
export const BLOOD_GROUPS = ["O+", "O-", "A+", "A-", "B+", "B-", "AB+", "AB-"] as const;

/**
 * Whether sending a card may harm the child: AP I art. 78(3) asks for the card only where it involves no such
 * risk.
 */
export const CARD_SAFETY = ["no-harm-seen", "some-fields-withheld", "not-safe", "not-assessed"] as const;
