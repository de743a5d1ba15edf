import type { ToldView } from '@medvirk/api-contract';
import { COUNCIL_PART, CouncilPart } from './council-part.tsx';
import { QrCode } from './qr-code.tsx';
import { saidInWords } from './said-in-words.ts';
import type { Telling } from './telling.ts';

type Theme = ToldView['themes'][number];
type Action = Theme['did'][number];

/** The page itself: per theme what was said, what was done, and whether it worked; then who wrote the questions. */
export function Poster(props: { told: ToldView; telling: Telling; address: string; onEasy: () => void }) {
  const { told, telling, address } = props;
  const { say, words, day, whole } = telling;
  const disputed = new Set(told.council?.dissents.flatMap((dissent) => dissent.questions.map(words)));
  return (
    <article className="poster">
      <div className="poster-head">
        <div>
          <h1 className="ds-heading page-heading">
            <span className="part">{words(told.title)}</span>
            {say('title')}
          </h1>
          <p className="base">
            {say('base', { count: whole(told.responses), from: day(told.period.from), to: day(told.period.to) })}
            {'. '}
            {say('published', { date: day(told.publishedAt) })}.
          </p>
        </div>
        <div className="go-on-row on-screen">
          <button type="button" className="ds-button" data-variant="secondary" onClick={props.onEasy}>
            {say('easy.read')}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={() => window.print()}>
            {say('print')}
          </button>
        </div>
        <div className="in-print where-to-read">
          <QrCode text={address} label={say('poster.qr')} />
          <p>
            {say('poster.address')} <strong>{address.replace(/^https?:\/\//, '')}</strong>
          </p>
        </div>
      </div>
      {told.introduction && <p className="lead">{told.introduction}</p>}
      {told.themes.map((theme) => (
        <ThemePart key={theme.theme.code} theme={theme} disputed={disputed} telling={telling} />
      ))}
      <CouncilPart council={told.council} telling={telling} />
      <section className="small-print">
        <h2 className="ds-heading small-heading">{say('numbers.heading')}</h2>
        <p>{say('numbers.what')}</p>
      </section>
    </article>
  );
}

function ThemePart(props: { theme: Theme; disputed: ReadonlySet<string>; telling: Telling }) {
  const { theme, disputed, telling } = props;
  const { say, words } = telling;
  return (
    <section className="theme">
      <h2 className="ds-heading theme-heading">{words(theme.theme.texts)}</h2>
      <div className="chain">
        <div className="link-of-chain said">
          <h3>{say('said')}</h3>
          {theme.said.length === 0 && <p>{say('said.none')}</p>}
          {theme.said.map((said) => {
            const sentence = saidInWords(said, telling);
            return (
              <div className="sentence" key={`${said.question}-${said.measure}`}>
                <p>
                  <strong className="large">{sentence.large}</strong> {sentence.about} «{sentence.question}»
                </p>
                <p className="exact">
                  {sentence.exact} {sentence.few && say('figure.few')}
                </p>
                {disputed.has(sentence.question) && (
                  <p className="exact">
                    <a className="ds-link" href={`#${COUNCIL_PART}`}>
                      {say('council.disputed')}
                    </a>
                  </p>
                )}
              </div>
            );
          })}
          {theme.quotes.map((quote) => (
            <figure className="sentence quoted" key={quote.id}>
              <blockquote>{quote.text}</blockquote>
              <figcaption className="exact">{say('quoted')}</figcaption>
            </figure>
          ))}
        </div>
        <div className="link-of-chain">
          <h3>{say('did')}</h3>
          {theme.did.length === 0 && <p>{say('did.none')}</p>}
          {theme.did.map((action) => (
            <div className="sentence" key={`${action.title}-${action.dueOn}`}>
              <p className="action">{action.title}</p>
              {action.description && <p>{action.description}</p>}
              <p className="exact">
                {say(`status.${action.status}`, { date: telling.day(action.dueOn) })}{' '}
                {say('where', { unit: action.unit })}.
              </p>
            </div>
          ))}
        </div>
        <div className="link-of-chain">
          <h3>{say('worked')}</h3>
          {theme.did.length === 0 && <p>{say('worked.nothing')}</p>}
          {theme.did
            .filter((action) => action.status !== 'dropped' || action.outcome)
            .map((action, _index, all) => (
              <div className="sentence" key={`${action.title}-${action.dueOn}`}>
                {all.length > 1 && <p className="exact">{action.title}:</p>}
                <p>{outcomeOf(action, telling)}</p>
              </div>
            ))}
        </div>
      </div>
    </section>
  );
}

function outcomeOf(action: Action, { say, day }: Telling): string {
  if (action.outcome) return action.outcome;
  return action.status === 'done' ? say('worked.later') : say('worked.after', { date: day(action.dueOn) });
}
