import { Button } from '@digdir/designsystemet-react';
import { type InformationMedia, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { useEditing } from '../editor-context.ts';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { FileField } from './file-field.tsx';
import { FilmField } from './film-field.tsx';

type Film = Extract<InformationMedia, { kind: 'video' }>;

interface Props {
  film: Film | undefined;
  /** Gets undefined when the film is taken away; undo brings it back. */
  onChange: (film: Film | undefined, about: string) => void;
}

/** A film in a text between questions, with what it must have for those who don't hear or see it. */
export function FilmFields({ film, onChange }: Props) {
  const { t } = useTranslation('questionnaire');
  const { writing } = useEditing();
  const language = languageName(writing, useLanguage());
  const set = (change: Partial<Film> | { poster: undefined } | { transcript: undefined }, about: string) =>
    // Safe: what holds nothing is taken out.
    film && onChange(withoutEmpty({ ...film, ...change }) as Film, `film.${about}`);
  const captions = film?.captions[writing];
  return (
    <>
      <FilmField
        label={t('film.label')}
        onKept={(asset) => onChange({ kind: 'video', alt: {}, captions: {}, ...film, asset }, `film.${asset}`)}
      />
      {film && (
        <div className="stack film-fields">
          <video
            controls
            preload="none"
            src={`/api/media/${film.asset}`}
            poster={film.poster && `/api/media/${film.poster}`}
            aria-label={textIn(film.alt, writing) || t('film.label')}
          >
            <track
              kind="captions"
              srcLang={writing}
              label={language}
              src={captions && `/api/media/${captions}`}
              default
            />
          </video>
          <TextInLanguage
            label={t('film.alt')}
            description={t('film.altHint')}
            texts={film.alt}
            needed
            onChange={(alt) => set({ alt: alt ?? {} }, `alt.${writing}`)}
          />
          <FileField
            key={`captions ${writing}`}
            label={t('film.captions', { language })}
            description={t('film.captionsHint')}
            kind="captions"
            onKept={(asset) => set({ captions: { ...film.captions, [writing]: asset } }, `captions.${writing}`)}
          />
          <p className="small">{captions ? t('film.hasCaptions', { language }) : t('film.noCaptions', { language })}</p>
          <FileField
            label={t('film.poster')}
            description={t('film.posterHint')}
            kind="image"
            onKept={(poster) => set({ poster }, `poster.${poster}`)}
          />
          <TextInLanguage
            label={t('film.transcript')}
            description={t('film.transcriptHint')}
            texts={film.transcript}
            multiline
            onChange={(transcript) => set({ transcript }, `transcript.${writing}`)}
          />
          <div>
            <Button data-size="sm" variant="tertiary" onClick={() => onChange(undefined, 'film')}>
              {t('film.remove')}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
