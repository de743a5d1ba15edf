/** Longest side of a picture, in pixels: more than any screen of a phone shows. */
const LONGEST = 1280;
/** Smaller files are left as they are. */
const SMALL = 150_000;

/**
 * A picture made ready for phones: what is large is drawn smaller and kept as WebP, which also leaves behind where and when it
 * was taken. What can't be drawn goes as it is, for the API to say no to.
 */
export async function readyPicture(file: Blob): Promise<Blob> {
  if (file.size <= SMALL) return file;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return file;
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.82));
  return smaller && smaller.size < file.size ? smaller : file;
}

/** Bytes as text, as the API takes them. */
export async function asBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // Piece by piece: a call with a million arguments is too long for a browser.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
