import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };
import pl from './pl.json' with { type: 'json' };
import se from './se.json' with { type: 'json' };
import so from './so.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import ur from './ur.json' with { type: 'json' };

/** Few words for few people: all languages come with the file that says them. */
export const WRITTEN_TEXTS = { nb, nn, en, se, ar, uk, pl, so, ur };
