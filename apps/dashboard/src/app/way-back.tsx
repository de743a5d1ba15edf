import { ArrowLeftIcon } from '@navikt/aksel-icons';
import { Link } from 'react-router';

/** A link one step up, above a page's title. */
export function WayBack({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="ds-link way-back">
      <ArrowLeftIcon aria-hidden />
      {children}
    </Link>
  );
}
