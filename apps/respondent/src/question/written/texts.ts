import en from './en.json' with { type: 'json' };
import nb from './nb.json' with { type: 'json' };
import nn from './nn.json' with { type: 'json' };

/** Few words for few people: all languages come with the file that says them. */
export const WRITTEN_TEXTS = { nb, nn, en };
