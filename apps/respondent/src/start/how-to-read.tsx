import type { InvitationView } from '@medvirk/api-contract';
import { questionsOf, type ReadingVariant } from '@medvirk/questionnaire';
import type { Person } from '../answering/person.ts';
import { ChoiceLine } from '../question/choice-line.tsx';
import { useSpeech } from '../texts/speech.tsx';
import { VARIANT_FIELD } from './start-fields.ts';

/** Ordinary words, easy words or pictures: asked only where the questionnaire has more than one. */
export function HowToRead({
  invitation,
  person,
  onPerson,
}: {
  invitation: InvitationView;
  person: Person;
  onPerson: (person: Person) => void;
}) {
  const { say } = useSpeech();
  const offered = variantsOffered(invitation.content);
  if (offered.length < 2) return null;
  return (
    <fieldset className="question">
      <legend>
        <h2 className="question-text">{say('variant.title')}</h2>
      </legend>
      <div className="choices">
        {offered.map((variant) => (
          <ChoiceLine
            key={variant}
            type="radio"
            name={VARIANT_FIELD}
            value={variant}
            checked={(person.variant ?? 'standard') === variant}
            invalid={false}
            onChoose={() => onPerson({ ...person, variant })}
          >
            {say(`variant.${variant}`)}
          </ChoiceLine>
        ))}
      </div>
    </fieldset>
  );
}

function variantsOffered(content: InvitationView['content']): ReadingVariant[] {
  const has = (part: 'easyTexts' | 'pictureVariant') => questionsOf(content).some((question) => part in question);
  return [
    'standard',
    ...(has('easyTexts') ? ['easy' as const] : []),
    ...(has('pictureVariant') ? ['pictures' as const] : []),
  ];
}
