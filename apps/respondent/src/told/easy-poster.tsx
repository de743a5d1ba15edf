import type { ToldView } from '@medvirk/api-contract';
import { saidInWords } from './said-in-words.ts';
import type { Telling } from './telling.ts';

type Theme = ToldView['themes'][number];

/** Things said of one theme at most, with easy words: who wants all of them reads the whole page. */
const MOST_SAID = 2;

/** The same page in short sentences: one thing a line, numbers as people say them, no brackets, intervals or quotes. */
export function EasyPoster({ told, telling, onWhole }: { told: ToldView; telling: Telling; onWhole: () => void }) {
  const { say, words, whole } = telling;
  return (
    <article className="poster easy">
      <h1 className="ds-heading page-heading">
        <span className="part">{words(told.title)}</span>
        {say('title')}
      </h1>
      <p className="lead">{say('easy.base', { count: whole(told.responses) })}</p>
      <button type="button" className="ds-button on-screen" data-variant="secondary" onClick={onWhole}>
        {say('easy.whole')}
      </button>
      {told.themes.map((theme) => (
        <EasyTheme key={theme.theme.code} theme={theme} telling={telling} />
      ))}
      <section className="council">
        <h2 className="ds-heading small-heading">{say('council.heading')}</h2>
        <p>{told.council ? say('easy.council', { council: told.council.name }) : say('council.none')}</p>
        {told.council && told.council.dissents.length > 0 && <p>{say('easy.dissent')}</p>}
      </section>
      <p className="base">{say('easy.numbers')}</p>
    </article>
  );
}

function EasyTheme({ theme, telling }: { theme: Theme; telling: Telling }) {
  const { say, words } = telling;
  return (
    <section className="theme">
      <h2 className="ds-heading theme-heading">{words(theme.theme.texts)}</h2>
      <h3>{say('said')}</h3>
      {theme.said.slice(0, MOST_SAID).map((said) => {
        const { large, question } = saidInWords(said, telling);
        return (
          <div className="sentence" key={`${said.question}-${said.measure}`}>
            <p>{say('easy.asked', { question })}</p>
            <p>
              <strong>{say(`easy.${said.measure}`, { large })}</strong>
            </p>
          </div>
        );
      })}
      <h3>{say('did')}</h3>
      {theme.did.length === 0 && <p>{say('easy.nothing')}</p>}
      {theme.did.map((action) => (
        <div className="sentence" key={`${action.title}-${action.dueOn}`}>
          <p>
            <strong>{action.title}</strong>
          </p>
          <p>{say(`easy.${action.status}`)}</p>
          {action.outcome && <p>{action.outcome}</p>}
        </div>
      ))}
    </section>
  );
}
