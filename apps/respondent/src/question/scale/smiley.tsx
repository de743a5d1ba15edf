/** How far the middle of the mouth lies under its corners, from the saddest face to the gladdest. */
const DEEPEST = 7;

/** A face from sad (0) to glad (1). Only ever beside the words that it goes with: a face alone says different things. */
export function Smiley({ share }: { share: number }) {
  const depth = (share - 0.5) * 2 * DEEPEST;
  const corners = 21 - depth / 3;
  return (
    <svg className="smiley" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="14" />
      <circle className="eye" cx="11" cy="12.5" r="1.75" />
      <circle className="eye" cx="21" cy="12.5" r="1.75" />
      <path d={`M9.5 ${corners} Q16 ${corners + depth} 22.5 ${corners}`} />
    </svg>
  );
}
