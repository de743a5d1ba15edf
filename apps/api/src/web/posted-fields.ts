import type { AttachmentRefusal, FormFields } from '@medvirk/api-contract';
import { ATTACHMENT_REFUSALS } from '@medvirk/api-contract';
import type { FastifyRequest } from 'fastify';
import { toDomainError } from '../errors/to-domain-error.ts';

/** Files on one page at most: five for each of a few questions. */
const FILES_MOST = 20;
const FIELDS_MOST = 5000;
/** Bytes of a file that are read at all: more than any question takes, so that the question's own limit is what refuses. */
const FILE_MOST = 11_000_000;

/**
 * The fields of a posted page, whichever way the browser sends them. A page with a file field sends its files along; each is taken as it
 * comes, and stands among the fields by its id (`code:added`), or by why it was not taken (`code:refused`).
 * @param take takes a file of a question, by the field's name without its end; undefined where none is taken
 */
export async function postedFields(
  request: FastifyRequest,
  take: (question: string, file: AsyncIterable<Buffer>) => Promise<{ id: string }> | undefined,
): Promise<FormFields> {
  if (!request.isMultipart()) return fieldsOf(request.body);
  const fields = new Map<string, string[]>();
  const put = (name: string, value: string) => fields.set(name, [...(fields.get(name) ?? []), value]);
  const limits = {
    fileSize: FILE_MOST,
    files: FILES_MOST,
    fields: FIELDS_MOST,
    parts: FILES_MOST + FIELDS_MOST,
    fieldSize: 1024 * 1024,
  };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') put(part.fieldname, part.value);
      continue;
    }
    const [question = ''] = part.fieldname.split(':');
    // A field in which nothing was chosen comes as a file without a name.
    const taking = part.filename ? take(question, part.file) : undefined;
    try {
      const added = await taking;
      if (added) put(`${question}:added`, added.id);
    } catch (thrown) {
      put(`${question}:refused`, refusalIn(thrown));
    }
    // What was not read to its end stands in the way of the next part.
    part.file.resume();
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  );
}

/** @throws what nobody foresaw */
function refusalIn(thrown: unknown): AttachmentRefusal {
  const { code, details } = toDomainError(thrown);
  if (code === 'UNKNOWN') throw thrown;
  return ATTACHMENT_REFUSALS.find((refusal) => refusal === details[0]?.code) ?? 'not-now';
}

/** Fields by name, as a form without files sends them. */
export function fieldsOf(body: unknown): FormFields {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) =>
        typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string')),
    ),
  );
}
