import type { DesignCheck } from '../design-check.ts';

/**
 * What is written can be masked; a picture, a document or a voice is kept as it is. Anonymous is then what the person who answers
 * makes it: they are told so before they choose a file, and the author here.
 */
export const fileIdentifies: DesignCheck = {
  id: 'file-identifies',
  ground: 'GDPR article 5 (1) c, data minimisation; article 4 (1): a voice or a face identifies',
  findIn: ({ answers }) =>
    answers.flatMap(({ section, question, item }) =>
      item.type === 'attachment'
        ? [
            {
              severity: 'warning',
              kind: item.kinds.includes('audio') ? 'voice' : 'file',
              section,
              question: question.code,
              detail: {},
              // Asked again only when other kinds of files may come.
              about: [...item.kinds].sort().join(' '),
            },
          ]
        : [],
    ),
};
