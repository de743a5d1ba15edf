import type { DemoPerson } from '../demo-people.ts';

/**
 * Whom the local sign-in offers when there is no demo: the person who sets the house up. They exist in Medvirk only after
 * `npm run medvirk -- user add` with this e-mail address.
 */
export const FIRST_ADMINISTRATOR: DemoPerson = {
  subject: 'local-admin',
  name: 'Administrator',
  email: 'administrator@medvirk.example',
  role: 'administrator',
  description: {
    nb: 'Den første personen, som legger til de andre',
    nn: 'Den første personen, som legg til dei andre',
    en: 'The first person, who adds the others',
  },
};
