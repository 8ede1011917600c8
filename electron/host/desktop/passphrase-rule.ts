/**
 * Bits that a passphrase typed by a person must have by our estimate before an archive is made with it. A generated
 * one has 77; with scrypt at work factor 18 each guess costs an attacker about a second of one core and 256 MB.
 */
export const PASSPHRASE_BITS_WANTED = 60;
