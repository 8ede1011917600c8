/**
 * Cuts bytes into groups of `width` bits, most significant first, the last group filled up with zero bits:
 * the common ground of Base 64 and Base 32.
 */
export function toBitGroups(bytes: Uint8Array, width: number): number[] {
  const groups: number[] = [];
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= width) {
      bits -= width;
      groups.push(pending >> bits);
      pending &= (1 << bits) - 1;
    }
  }
  if (bits > 0) groups.push(pending << (width - bits));
  return groups;
}

/**
 * The inverse of {@link toBitGroups}.
 *
 * @returns the bytes, or null if a group is missing or the bits that fill up the last group are not zero,
 * because then two spellings would mean the same bytes
 */
export function fromBitGroups(groups: readonly number[], width: number): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((groups.length * width) / 8));
  let pending = 0;
  let bits = 0;
  let at = 0;
  for (const group of groups) {
    pending = (pending << width) | group;
    bits += width;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = pending >> bits;
      pending &= (1 << bits) - 1;
    }
  }
  return bits < width && pending === 0 ? bytes : null;
}
