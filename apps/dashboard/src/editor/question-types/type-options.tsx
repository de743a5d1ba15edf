import type { QuestionType } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { OFFERED_BY_GROUP } from './registry.ts';

/**
 * The types of question to choose between, by what the person who answers does. To stand in a list of choices.
 * @param current the type that the question has, which may be one that is not offered
 */
export function TypeOptions({ current }: { current?: QuestionType }) {
  const { t } = useTranslation();
  const isThere = OFFERED_BY_GROUP.some(({ types }) => types.some((type) => type === current));
  const own = current && !isThere && (
    <option key={current} value={current}>
      {t(`questionType.${current}`)}
    </option>
  );
  return [
    own,
    ...OFFERED_BY_GROUP.map(({ group, types }) => (
      <optgroup key={group} label={t(`typeGroup.${group}`)}>
        {types.map((type) => (
          <option key={type} value={type}>
            {t(`questionType.${type}`)}
          </option>
        ))}
      </optgroup>
    )),
  ];
}
