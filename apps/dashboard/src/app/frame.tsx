import { Button, SkipLink } from '@digdir/designsystemet-react';
import { contract } from '@medvirk/api-contract';
import { MenuHamburgerIcon, XMarkIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useRouteMutation } from './api.ts';
import { Brand } from './brand.tsx';
import { ColourSchemeSwitch } from './colour-scheme-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { isWithin, navigationFor } from './navigation.ts';
import { useSession } from './session.tsx';

/** What stands around every page: skip link, who and where, navigation. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { t: m } = useTranslation('messages');
  const { pathname } = useLocation();
  const { person, organisation, may } = useSession();
  const [menuOpen, setMenuOpen] = useState(false);
  const signOut = useRouteMutation(contract.session.signOut, {
    onSuccess: ({ redirectTo }) => location.assign(redirectTo),
  });

  // Whoever has gone somewhere is done with the menu.
  useEffect(() => setMenuOpen(false), [pathname]);

  return (
    <>
      <SkipLink href="#content">{t('frame.skip')}</SkipLink>
      <header className="frame-header">
        <div className="frame-bar">
          <Link to="/" className="brand-link" aria-label={t('frame.toHome')}>
            <Brand />
          </Link>
          <span className="frame-organisation">{organisation.name}</span>
          <Button
            className="menu-button"
            variant="tertiary"
            aria-expanded={menuOpen}
            aria-controls="menu"
            onClick={() => setMenuOpen(!menuOpen)}
          >
            {menuOpen ? <XMarkIcon aria-hidden /> : <MenuHamburgerIcon aria-hidden />}
            {t('frame.menu')}
          </Button>
          <div className="frame-menu" id="menu" data-open={menuOpen}>
            <nav aria-label={t('frame.navigation')}>
              <ul className="frame-nav">
                {navigationFor(may).map((item) => (
                  <li key={item.to}>
                    <Link to={item.to} aria-current={isWithin(pathname, item) ? 'page' : undefined}>
                      {t(item.text)}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="frame-person">
              <LanguageSwitch />
              <ColourSchemeSwitch />
              <Link to="/my-mail" className="frame-name">
                {person.name}
                <span className="ds-sr-only">{`, ${m('mine.nav')}`}</span>
              </Link>
              <Button variant="tertiary" data-size="sm" loading={signOut.isPending} onClick={() => signOut.mutate({})}>
                {t('frame.signOut')}
              </Button>
            </div>
          </div>
        </div>
      </header>
      <main id="content" className="frame-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
