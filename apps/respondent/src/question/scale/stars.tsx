/** So many of so many stars. Only ever beside the words that they go with. */
export function Stars({ count, of }: { count: number; of: number }) {
  return (
    <span className="stars" aria-hidden="true">
      {'★'.repeat(count)}
      <span className="stars-left">{'★'.repeat(of - count)}</span>
    </span>
  );
}
