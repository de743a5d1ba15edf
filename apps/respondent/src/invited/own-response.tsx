import { useState } from 'react';
import { useSpeech } from '../texts/speech.tsx';
import type { InvitedTexts } from './invited-texts.ts';

/** What somebody can do with a response that is not anonymous. Each tells whether it worked. */
export interface OwnCalls {
  /** All that is kept, as JSON that can be read. */
  read: () => Promise<string | undefined>;
  /** The same as PDF, in base64. @param language that it is read in */
  readPdf: (language: string) => Promise<string | undefined>;
  /** The files that went along with it. */
  readFiles: () => Promise<readonly { type: string; data: string }[] | undefined>;
  withdraw: () => Promise<boolean>;
}

/** See all that is kept, or take it back; the second is asked about once more. */
export function OwnResponse({ texts, calls }: { texts: InvitedTexts; calls: OwnCalls }) {
  const [state, setState] = useState<'there' | 'asked' | 'gone' | 'failed'>('there');
  const { screenLanguage } = useSpeech();
  const save = async (kind: 'json' | 'pdf') => {
    const text = await (kind === 'pdf' ? calls.readPdf(screenLanguage) : calls.read());
    if (text === undefined) return setState('failed');
    const name = texts['own.file'];
    saveFile(kind === 'pdf' ? bytesIn(text) : text, `application/${kind}`, `${name}.${kind}`);
    if (kind === 'json') return;
    const files = await calls.readFiles();
    if (files === undefined) return setState('failed');
    for (const [at, { type, data }] of files.entries()) {
      saveFile(bytesIn(data), type, `${name}-${at + 1}.${endingOf(type)}`);
    }
  };
  const withdraw = async () => setState((await calls.withdraw()) ? 'gone' : 'failed');
  if (state === 'gone') return <p role="status">{texts['own.gone']}</p>;
  return (
    <>
      {state === 'failed' && <p role="alert">{texts['own.failed']}</p>}
      {state === 'asked' && <p role="status">{texts['own.sure.what']}</p>}
      <div className="go-on-row">
        {state === 'asked' ? (
          <>
            <button type="button" className="ds-button" onClick={() => void withdraw()}>
              {texts['own.sure']}
            </button>
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => setState('there')}>
              {texts['own.keep']}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => void save('pdf')}>
              {texts['own.see']}
            </button>
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => void save('json')}>
              {texts['own.data']}
            </button>
            <button type="button" className="ds-button" data-variant="secondary" onClick={() => setState('asked')}>
              {texts['own.withdraw']}
            </button>
          </>
        )}
      </div>
    </>
  );
}

const bytesIn = (base64: string) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

/** "image/jpeg": "jpeg". */
const endingOf = (type: string): string => type.slice(type.indexOf('/') + 1);

function saveFile(content: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
