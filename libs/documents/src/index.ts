export { writeDocx } from './docx/document-docx.ts';
export { writePdf } from './pdf/document-pdf.ts';
