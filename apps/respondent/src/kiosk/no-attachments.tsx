import type { AttachmentProps } from '../attachment/attachment-question.tsx';

/**
 * On a tablet that many share nobody adds a file: it would show the pictures of others, leave one's own behind, and could not wait for a
 * network as sealed answers do.
 */
export function AttachmentAnswer({ texts }: AttachmentProps) {
  return <p>{texts.kiosk}</p>;
}
