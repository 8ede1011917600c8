/** A time in a recording as people write it: `0:07`, `12:30`, `1:02:03`. */
export function timeCode(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** The paragraph that is being spoken at a moment: the last whose time code has been reached. */
export function paragraphAt(
  paragraphs: readonly { readonly id: string; readonly recordedAt?: number | undefined }[],
  seconds: number,
): string | undefined {
  let best: { id: string; at: number } | undefined;
  for (const { id, recordedAt } of paragraphs)
    if (recordedAt !== undefined && recordedAt <= seconds && (!best || recordedAt >= best.at))
      best = { id, at: recordedAt };
  return best?.id;
}
