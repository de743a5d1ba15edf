import type { InformationMedia as Media } from '@medvirk/questionnaire';
import { filmPart } from '../kinds/kind-of.ts';
import { Illustration } from './illustration.tsx';

/** A picture or a film in the text between questions. */
export function InformationMedia({ media }: { media: Media }) {
  if (media.kind === 'image') return <Illustration picture={media} />;
  const Film = filmPart();
  return Film ? <Film media={media} /> : null;
}
