import { type ThreeTexts, texts } from '../three-languages.ts';

export const THEMES: readonly { code: string; texts: ThreeTexts }[] = [
  {
    code: 'going-home',
    texts: texts('Informasjon ved hjemreise', 'Informasjon ved heimreise', 'Information when going home'),
  },
  { code: 'waiting', texts: texts('Ventetid', 'Ventetid', 'Waiting') },
  { code: 'respect', texts: texts('Respekt', 'Respekt', 'Respect') },
  { code: 'information', texts: texts('Informasjon underveis', 'Informasjon undervegs', 'Information along the way') },
  {
    code: 'coordination',
    texts: texts(
      'Samarbeid mellom de som hjelper',
      'Samarbeid mellom dei som hjelper',
      'Cooperation between those who help',
    ),
  },
  { code: 'involvement', texts: texts('Å være med å bestemme', 'Å vere med og bestemme', 'Having a say') },
  { code: 'safety', texts: texts('Trygghet', 'Tryggleik', 'Feeling safe') },
  { code: 'next-of-kin', texts: texts('Pårørende', 'Pårørande', 'Next of kin') },
];
