/** A mail as it leaves the house, without its addresses. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** What a mail says, before it is laid out: paragraphs, then things to do, then small print. `language`: where it is another one. */
export interface MailParts {
  language: string;
  subject: string;
  greeting: string;
  /** Paragraphs; a line with a link is followed by a button. */
  lines: readonly { text: string; link?: { words: string; url: string }; code?: string; language?: string }[];
  foot: readonly (string | { words: string; url: string } | { text: string; language: string })[];
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const PAGE = 'font-family:system-ui,Arial,sans-serif;font-size:17px;line-height:1.55;color:#1e2b3c;background:#ffffff';
const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#0b4f6c;color:#ffffff;text-decoration:none;font-weight:600';
const CODE = 'font-size:32px;font-weight:700;letter-spacing:6px;margin:16px 0';
const SMALL = 'font-size:14px;color:#4a5765;margin:8px 0';

/** Says which language a part is in, and which way it is written. */
const spoken = (language: string | undefined): string =>
  language ? ` lang="${escaped(language)}" dir="${/^(ar|ur|fa|he)\b/.test(language) ? 'rtl' : 'ltr'}"` : '';

function plainSmall(part: MailParts['foot'][number]): string {
  if (typeof part === 'string') return part;
  return 'text' in part ? part.text : `${part.words}: ${part.url}`;
}

/**
 * Lays a mail out, as plain text and as HTML with the same words. Nothing in it is fetched from anywhere: no pictures, no fonts
 * and nothing that tells when or where it was read.
 */
export function layOut({ language, subject, greeting, lines, foot }: MailParts): Mail {
  const text = [
    greeting,
    ...lines.map((line) =>
      [line.text, line.code, line.link && `${line.link.words}: ${line.link.url}`].filter(Boolean).join('\n'),
    ),
    ['--', ...foot.map(plainSmall)].join('\n'),
  ].join('\n\n');
  const paragraph = ({ text: words, link, code, language: own }: MailParts['lines'][number]): string =>
    [
      `<p${spoken(own)} style="margin:20px 0 8px">${escaped(words)}</p>`,
      code ? `<p style="${CODE}">${escaped(code)}</p>` : '',
      link
        ? `<p${spoken(own)} style="margin:8px 0 20px"><a href="${escaped(link.url)}" style="${BUTTON}">${escaped(link.words)}</a></p>`
        : '',
    ].join('');
  const small = (part: MailParts['foot'][number]): string => {
    if (typeof part === 'string') return `<p style="${SMALL}">${escaped(part)}</p>`;
    if ('text' in part) return `<p${spoken(part.language)} style="${SMALL}">${escaped(part.text)}</p>`;
    return `<p style="${SMALL}"><a href="${escaped(part.url)}" style="color:#0b4f6c">${escaped(part.words)}</a></p>`;
  };
  const html = `<!doctype html>
<html lang="${escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(subject)}</title></head>
<body style="margin:0;${PAGE}"><main style="max-width:560px;margin:0 auto;padding:24px 20px">
<p style="margin:0 0 8px">${escaped(greeting)}</p>${lines.map(paragraph).join('')}
<hr style="border:0;border-top:1px solid #c9d1d9;margin:32px 0 16px">${foot.map(small).join('')}
</main></body></html>`;
  return { subject: subject.replace(/\s+/g, ' '), text: `${text}\n`, html };
}
