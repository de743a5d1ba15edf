/** The mark and the name. The picture says nothing that the name does not. */
export function Brand() {
  return (
    <span className="brand">
      <img src="/mark.svg" alt="" width="32" height="32" />
      <span>Medvirk</span>
    </span>
  );
}
