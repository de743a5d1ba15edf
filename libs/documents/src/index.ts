export { writeDocx } from './docx/document-docx.ts';
export { writePdf } from './pdf/document-pdf.ts';
export { type LetterCode, writeLetters } from './pdf/letters-pdf.ts';
export { writePaperForm } from './pdf/paper-form-pdf.ts';
export { writePoster } from './pdf/poster-pdf.ts';
export { writeToldPoster } from './pdf/told-poster-pdf.ts';
