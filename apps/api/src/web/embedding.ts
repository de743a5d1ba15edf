import type { FastifyReply } from 'fastify';

const FILE = '/respondent/embedded/tell-height.js';

/**
 * Lets the pages of these origins show an answering page inside of themselves, and no other page. Where there are none the page keeps
 * the headers that refuse every frame.
 * @param origins as `embedOrigin` of the outreach room makes them: nothing in them can end a header or an attribute
 * @returns the page, with what tells those origins its height
 */
export function embeddable(reply: FastifyReply, html: string, origins: readonly string[]): string {
  if (origins.length === 0) return html;
  const list = origins.join(' ');
  const policy = String(reply.getHeader('content-security-policy') ?? '');
  reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", `frame-ancestors ${list}`));
  // The older header knows no list; browsers that know the policy above obey that one.
  reply.removeHeader('x-frame-options');
  return html.replace(
    '</body>',
    `<script type="module" id="embedded" data-origins="${list}" src="${FILE}"></script></body>`,
  );
}
