import { describe, expect, it } from '@jest/globals';
import { embedCode } from './embed-code.ts';

describe('embedCode', () => {
  it('listens to the frame and to our origin only, and takes a title as words', () => {
    const code = embedCode({ link: 'https://svar.example/s/k3v9mq', linkCode: 'k3v9mq', title: 'Om "oss" <b>' });
    expect(code).toContain('src="https://svar.example/s/k3v9mq"');
    expect(code).toContain("event.origin !== 'https://svar.example'");
    expect(code).toContain('title="Om &quot;oss&quot; &lt;b&gt;"');
  });
});
