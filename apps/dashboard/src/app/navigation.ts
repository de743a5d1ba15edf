import type { Permission } from '@medvirk/access';
import type { ParseKeys } from 'i18next';

export interface NavigationItem {
  to: string;
  text: ParseKeys<'main'>;
  /** Whoever has one of these sees the item; none named = everybody. */
  needs: readonly Permission[];
}

const ITEMS: readonly NavigationItem[] = [
  { to: '/', text: 'nav.home', needs: [] },
  { to: '/questionnaires', text: 'nav.questionnaires', needs: ['questionnaire:read'] },
  { to: '/councils', text: 'nav.councils', needs: ['case:write'] },
  { to: '/surveys', text: 'nav.surveys', needs: ['survey:read'] },
  { to: '/units', text: 'nav.units', needs: ['results:read'] },
  { to: '/actions', text: 'nav.actions', needs: ['action:read'] },
  { to: '/concerns', text: 'nav.concerns', needs: ['concerns:handle'] },
  { to: '/attachments', text: 'nav.attachments', needs: ['attachments:read'] },
  {
    to: '/administration',
    text: 'nav.administration',
    needs: ['organisation:manage', 'people:manage', 'tokens:manage', 'questionnaire:write'],
  },
];

/** What the reader may open, in order. */
export function navigationFor(may: (permission: Permission) => boolean): NavigationItem[] {
  return ITEMS.filter((item) => item.needs.length === 0 || item.needs.some(may));
}

/** Whether an address belongs under a navigation item. Versions are pages of questionnaires. */
export function isWithin(pathname: string, item: Pick<NavigationItem, 'to'>): boolean {
  if (item.to === '/') return pathname === '/';
  const own = pathname === item.to || pathname.startsWith(`${item.to}/`);
  return own || (item.to === '/questionnaires' && ['/versions/', '/bank'].some((start) => pathname.startsWith(start)));
}
