import type { ScreenLanguage } from '../texts/screen-language.ts';
import type { AttachmentTexts } from './attachment-texts.ts';
import ar from './texts/ar.json' with { type: 'json' };
import en from './texts/en.json' with { type: 'json' };
import nb from './texts/nb.json' with { type: 'json' };
import nn from './texts/nn.json' with { type: 'json' };
import pl from './texts/pl.json' with { type: 'json' };
import se from './texts/se.json' with { type: 'json' };
import so from './texts/so.json' with { type: 'json' };
import uk from './texts/uk.json' with { type: 'json' };
import ur from './texts/ur.json' with { type: 'json' };

/** In every language: the server has them at hand, since it makes whole pages. */
export const PLAIN_TEXTS: Readonly<Record<ScreenLanguage, AttachmentTexts>> = { nb, nn, en, se, ar, uk, pl, so, ur };
