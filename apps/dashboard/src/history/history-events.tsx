import type { TrailEventView } from '@medvirk/api-contract';
import type { ParseKeys } from 'i18next';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../app/dates.ts';
import { useLanguage } from '../app/use-language.ts';
import { useSettingName } from '../versions/use-setting-name.ts';

/** What was done, by whom and when, newest first. */
export function HistoryEvents({ events }: { events: readonly TrailEventView[] }) {
  const { t } = useTranslation('questionnaire');
  const { t: m } = useTranslation();
  const language = useLanguage();
  const nameOf = useSettingName();
  const say = ({ kind, details }: TrailEventView): string => {
    const key = `history.kind.${kind}`;
    const known = i18next.exists(key, { ns: 'questionnaire' }) ? key : 'history.kind.other';
    const what = Array.isArray(details.what) ? details.what.map((name) => nameOf(String(name))).join(', ') : '';
    const reason = typeof details.reason === 'string' ? details.reason : '';
    return String(t(known as ParseKeys<'questionnaire'>, { what, reason }));
  };
  if (events.length === 0) return <p className="subtle">{t('history.noTrail')}</p>;
  return (
    <ol className="plain-list history-events">
      {events.toReversed().map((event) => (
        <li key={event.number}>
          <span className="small subtle">{sayDate(event.at, language, new Date())}</span>
          <span>
            {say(event)}
            <span className="small subtle">
              {' '}
              {event.by ?? t('history.machine')}
              {event.versionNumber !== null && ` · ${m('questionnaires.version', { number: event.versionNumber })}`}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
