import { useTranslation } from 'react-i18next';
import { OFFERED_BY_GROUP } from './registry.ts';

/** The types of question to choose between, by what the person who answers does. To stand in a list of choices. */
export function TypeOptions() {
  const { t } = useTranslation();
  return OFFERED_BY_GROUP.map(({ group, types }) => (
    <optgroup key={group} label={t(`typeGroup.${group}`)}>
      {types.map((type) => (
        <option key={type} value={type}>
          {t(`questionType.${type}`)}
        </option>
      ))}
    </optgroup>
  ));
}
