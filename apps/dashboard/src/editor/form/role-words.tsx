import { type Question, RespondentRole, type Texts } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../content/without-empty.ts';
import { useEditing } from '../editor-context.ts';
import { Folded } from './folded.tsx';
import { TextInLanguage } from './text-in-language.tsx';

type RoleTexts = NonNullable<Extract<Question, { type: 'information' }>['roleTexts']>;

interface Props {
  roleTexts: RoleTexts | undefined;
  onChange: (roleTexts: RoleTexts | undefined, about: string) => void;
}

/** Other words for those who answer as somebody else than the patient. Left empty, the usual words are used. */
export function RoleWords({ roleTexts = {}, onChange }: Props) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const { writing } = useEditing();
  const set = (role: RespondentRole, texts: Texts | undefined) => {
    const next = withoutEmpty({ ...roleTexts, [role]: texts });
    onChange(Object.keys(next).length > 0 ? next : undefined, `${role}.${writing}`);
  };
  const count = Object.keys(roleTexts).length;
  return (
    <Folded title={b('roleWords.title')} note={count > 0 ? b('roleWords.count', { count }) : undefined}>
      <p className="small subtle">{b('roleWords.hint')}</p>
      {RespondentRole.options.map((role) => (
        <TextInLanguage
          key={role}
          label={t(`respondentRole.${role}`)}
          texts={roleTexts[role]}
          multiline
          onChange={(texts) => set(role, texts)}
        />
      ))}
    </Folded>
  );
}
