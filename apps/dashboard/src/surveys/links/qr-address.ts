/** Address of the image of a link's QR code; drawn by the server, so that the code and the link can't differ. */
export function qrAddress(surveyId: string, linkCode: string): string {
  return `/api/surveys/${encodeURIComponent(surveyId)}/links/${encodeURIComponent(linkCode)}/qr.svg`;
}
