import type { Permission } from '@medvirk/access';
import type { ParseKeys } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { Page } from '../app/page.tsx';
import { useSession } from '../app/session.tsx';
import './administration.css';

const PARTS: readonly { to: string; text: ParseKeys<'main'>; needs: Permission }[] = [
  { to: '/administration', text: 'administration.organisation', needs: 'organisation:read' },
  { to: '/administration/units', text: 'administration.units', needs: 'organisation:read' },
  { to: '/administration/themes', text: 'administration.themes', needs: 'organisation:read' },
  { to: '/administration/people', text: 'administration.people', needs: 'people:manage' },
  { to: '/administration/councils', text: 'administration.councils', needs: 'organisation:read' },
  { to: '/administration/mail', text: 'administration.mail', needs: 'people:manage' },
  { to: '/administration/data-map', text: 'administration.dataMap', needs: 'survey:read' },
  { to: '/administration/subject-access', text: 'administration.subjectAccess', needs: 'subject-access:give' },
  { to: '/administration/tokens', text: 'administration.tokens', needs: 'tokens:manage' },
];

interface Props {
  title: string;
  lead?: string;
  tools?: ReactNode;
  children: ReactNode;
}

/** A page of the administration, with the way to the others that the reader may open. */
export function AdministrationPage({ title, lead, tools, children }: Props) {
  const { t } = useTranslation();
  const { may } = useSession();
  return (
    <Page
      width="wide"
      title={title}
      lead={lead && <p>{lead}</p>}
      tools={tools}
      above={
        <nav aria-label={t('nav.administration')} className="administration-nav">
          <ul className="plain-list">
            {PARTS.filter(({ needs }) => may(needs)).map(({ to, text }) => (
              <li key={to}>
                <NavLink to={to} end>
                  {t(text)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      }
    >
      <div className="administration-body">{children}</div>
    </Page>
  );
}
