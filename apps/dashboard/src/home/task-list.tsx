import type { TaskView } from '@medvirk/api-contract';
import { ChevronRightIcon } from '@navikt/aksel-icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayDate } from '../app/dates.ts';
import { useLanguage } from '../app/use-language.ts';
import { byUrgency, taskLink } from './task-link.ts';

interface Props {
  tasks: readonly TaskView[];
  now: Date;
}

/** What waits, as plain sentences. The whole line is the link. */
export function TaskList({ tasks, now }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ol className="task-list plain-list">
      {byUrgency(tasks).map((task) => {
        const late = task.dueAt !== null && new Date(task.dueAt) < now;
        return (
          <li
            key={`${task.kind}-${task.versionId}-${task.surveyId}-${task.actionId}-${task.unitId}-${task.theme}-${task.subject}`}
          >
            <Link to={taskLink(task)} className="task">
              <span className="task-sentence">
                {t(`task.${task.kind}`, { subject: task.subject, count: task.count })}
              </span>
              {task.dueAt && (
                <span className="task-due" data-late={late}>
                  {t(late ? 'task.late' : 'task.due', { date: sayDate(task.dueAt, language, now) })}
                </span>
              )}
              <ChevronRightIcon aria-hidden className="task-arrow" />
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
