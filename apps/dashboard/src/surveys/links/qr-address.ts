/** Address of the image of a link's QR code; drawn by the server, so that the code and the link can't differ. */
export function qrAddress(surveyId: string, linkCode: string): string {
  return `/api/surveys/${encodeURIComponent(surveyId)}/links/${encodeURIComponent(linkCode)}/qr.svg`;
}

/** Where the poster of a unit is, as a file for printers and intranets that want to set it themselves. */
export function posterSvgAddress(
  surveyId: string,
  linkCode: string,
  { size, language }: { size: 'A4' | 'A5'; language: string },
): string {
  const path = `/api/surveys/${encodeURIComponent(surveyId)}/links/${encodeURIComponent(linkCode)}/poster.svg`;
  return `${path}?size=${size}&language=${language}`;
}
