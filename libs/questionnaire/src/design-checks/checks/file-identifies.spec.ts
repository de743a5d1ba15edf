import { describe, expect, it } from '@jest/globals';
import { aContent, aLongText, anAttachment, aSingleChoice } from '../../content/a-question.builder.ts';
import { foundIn } from '../found-in.builder.ts';

describe('files that identify', () => {
  it('are told of, and voices apart from pictures and documents', () => {
    const content = aContent([
      anAttachment('photo', { kinds: ['image', 'document'] }),
      anAttachment('told', { kinds: ['audio'] }),
    ]);
    expect(foundIn('file-identifies', content)).toMatchObject([
      { question: 'photo', kind: 'file', severity: 'warning' },
      { question: 'told', kind: 'voice', severity: 'warning' },
    ]);
  });

  it('are asked about again when other kinds may come, and not when the words change', () => {
    const judged = (more: Parameters<typeof anAttachment>[1]) =>
      foundIn('file-identifies', aContent([anAttachment('q', more)])).map((finding) => finding.judged);
    expect(judged({ kinds: ['image'] })).toEqual(judged({ kinds: ['image'], texts: { nb: 'Andre ord?' } }));
    expect(judged({ kinds: ['image'] })).not.toEqual(judged({ kinds: ['image', 'audio'] }));
  });

  it('are nothing that is written or chosen', () => {
    expect(foundIn('file-identifies', aContent([aLongText('text'), aSingleChoice('choice')]))).toEqual([]);
  });
});
