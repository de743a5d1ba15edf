import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { InvitationView } from '@medvirk/api-contract';
import type { Ending } from '@medvirk/questionnaire';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ScreenTexts } from '../texts/screen-texts.ts';
import { SpeechProvider, speechOf } from '../texts/speech.tsx';
import { ReceiptPage } from './receipt-page.tsx';

const nb = JSON.parse(readFileSync(new URL('../texts/nb.json', import.meta.url), 'utf8')) as ScreenTexts;
const invitation = {
  title: { nb: 'Hjemreise' },
  organisation: { name: 'Fjordbyen', contact: 'post@fjordbyen.example', complaint: { nb: 'Du kan klage.' } },
  council: null,
  information: { helpLines: { nb: 'Pasientlinjen: 22 22 22 22\nÅpen hele døgnet' } },
  closesOn: null,
  tellBackAddress: 'https://medvirk.example/told/a',
} as unknown as InvitationView;

const receipt = (ending?: Ending) =>
  renderToStaticMarkup(
    <SpeechProvider value={speechOf('nb', nb)}>
      <ReceiptPage invitation={invitation} masked={[]} before={false} ending={ending} />
    </SpeechProvider>,
  );

describe('the receipt', () => {
  it('says first that the answer is stored, and then what the questionnaire says to those who answered so', () => {
    const html = receipt({ code: 'e', title: { nb: 'Ring oss gjerne' }, text: { nb: 'Vi har åpent til fire.' } });
    expect(html.indexOf('Svaret ditt er lagret')).toBeLessThan(html.indexOf('Ring oss gjerne'));
    expect(html).toContain('Vi har åpent til fire.');
  });

  it('has no empty place where there is nothing more to say, and always the way to complain', () => {
    expect(receipt()).not.toContain('class="ending"');
    expect(receipt()).toContain('Du kan klage.');
    expect(receipt()).toMatch(/Pasientlinjen: 22 22 22 22<\/p><p>Åpen hele døgnet/);
  });
});
