/** Longest side in pixels and quality, the best first: the first that is small enough is sent. */
const TRIES: readonly [side: number, quality: number][] = [
  [2400, 0.85],
  [1600, 0.8],
  [1200, 0.7],
];

/** Milliseconds that drawing may take. */
const LONGEST = 10_000;

/**
 * A picture drawn anew, as JPEG: what a camera writes beside it - where, when, with what - stays on the device, and what is large is made
 * smaller. The file as it is where a browser can't read it, or lets nothing be read from what it has drawn; the API takes traces out all the same.
 */
export function pictureAnew(file: Blob, maxBytes: number): Promise<Blob> {
  return Promise.race([
    drawnAnew(file, maxBytes),
    // Browsers draw when they have nothing else to do, which on a busy device may be late.
    new Promise<Blob>((asItIs) => setTimeout(asItIs, LONGEST, file)),
  ]);
}

async function drawnAnew(file: Blob, maxBytes: number): Promise<Blob> {
  try {
    if (!drawsTruly()) return file;
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    for (const [side, quality] of TRIES) {
      const drawn = await drawnAt(picture, side, quality);
      if (drawn && drawn.size <= maxBytes) return drawn;
    }
    return file;
  } catch {
    return file;
  }
}

function drawnAt(picture: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  // JPEG knows nothing of what shines through.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
}

/** Browsers that guard against being recognised give noise for what was drawn. */
function drawsTruly(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = 2;
  canvas.height = 1;
  const pen = canvas.getContext('2d');
  if (!pen) return false;
  pen.fillStyle = '#102030';
  pen.fillRect(0, 0, 2, 1);
  const { data } = pen.getImageData(0, 0, 2, 1);
  return [16, 32, 48, 255, 16, 32, 48, 255].every((value, at) => data[at] === value);
}
