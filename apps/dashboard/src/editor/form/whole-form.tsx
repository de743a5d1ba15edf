import { Button, Checkbox, Details, Heading } from '@digdir/designsystemet-react';
import { estimateMinutes, putAudio, recordingsOf } from '@medvirk/questionnaire';
import { PlusIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { languageName, RESPONDENT_LANGUAGES } from '../../app/language-names.ts';
import { useLanguage } from '../../app/use-language.ts';
import { DesignFindings } from '../../design-checks/design-findings.tsx';
import { ExpectedResponses } from '../../design-checks/expected-responses.tsx';
import { findingsAbout } from '../../design-checks/findings-about.ts';
import { addSection } from '../content/change-content.ts';
import { withWords } from '../content/with-words.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { useEditing } from '../editor-context.ts';
import { Recordings } from '../media/recordings.tsx';
import { RandomOrderField } from '../question-types/parts/random-order-field.tsx';
import { EndingsForm } from './endings-form.tsx';
import { ScoresForm } from './scores-form.tsx';
import { TextInLanguage } from './text-in-language.tsx';

/** The questionnaire as a whole: name, introduction and the languages it is offered in. */
export function WholeForm() {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const screenLanguage = useLanguage();
  const { t: q } = useTranslation('questionnaire');
  const { version, content, change, open, writing, setWriting, findings } = useEditing();
  const minutes = Math.max(1, Math.round(estimateMinutes(content).typical));
  const offered = [...new Set([...RESPONDENT_LANGUAGES, ...content.languages])];
  return (
    <div className="stack">
      <Heading level={2} data-size="2xs" id="open-heading" tabIndex={-1}>
        {t('editor.whole')}
      </Heading>
      <TextInLanguage
        label={t('editor.title')}
        texts={content.title}
        needed
        onChange={(title) => change({ ...content, title: title ?? {} }, `whole/title.${writing}`)}
      />
      <TextInLanguage
        label={t('editor.intro')}
        texts={content.intro}
        multiline
        readability
        onChange={(intro) => change(withWords(content, 'intro', intro), `whole/intro.${writing}`)}
      />
      <Recordings
        texts={recordingsOf({ ...content, sections: [] })}
        onChange={(key, asset) => {
          const { sections } = content;
          const next = putAudio({ ...content, sections: [] }, writing, new Map([[key, asset]]));
          change({ ...next, sections }, `whole/audio.${key}.${writing}`);
        }}
      />
      <p className="small subtle">{t('design.minutes', { count: minutes })}</p>
      <DesignFindings
        versionId={version.id}
        title={t('design.titleWhole')}
        findings={findingsAbout(findings, undefined)}
      />
      <ExpectedResponses versionId={version.id} />
      <p className="small">
        <Link to="/jargon" className="ds-link">
          {q('advice.words')}
        </Link>
      </p>
      <fieldset className="plain-fieldset">
        <legend className="ds-label">{t('editor.languages')}</legend>
        <p className="small subtle">{t('editor.languagesHint')}</p>
        <div className="inline-options">
          {offered.map((language) => (
            <Checkbox
              key={language}
              label={languageName(language, screenLanguage)}
              checked={content.languages.includes(language)}
              disabled={content.languages.length === 1 && content.languages.includes(language)}
              onChange={(event) => {
                const languages = event.target.checked
                  ? [...content.languages, language]
                  : content.languages.filter((other) => other !== language);
                change({ ...content, languages });
                if (!languages.includes(writing) && languages[0]) setWriting(languages[0]);
              }}
            />
          ))}
        </div>
      </fieldset>
      <RandomOrderField
        label={b('random.sections')}
        order={content.randomOrder}
        onChange={(randomOrder) => change(withoutEmpty({ ...content, randomOrder }), 'whole/random')}
      />
      <WholePart title={b('endings.heading')} count={content.endings?.length}>
        <EndingsForm />
      </WholePart>
      <WholePart title={b('scores.heading')} count={content.scores?.length}>
        <ScoresForm />
      </WholePart>
      <div>
        <Button
          variant="secondary"
          onClick={() => {
            const added = addSection(content, content.sections.length - 1);
            change(added.content);
            open(added.place);
          }}
        >
          <PlusIcon aria-hidden />
          {t('editor.addSection')}
        </Button>
      </div>
    </div>
  );
}

/** What few questionnaires have stands folded until there is some of it. */
function WholePart({ title, count = 0, children }: { title: string; count?: number | undefined; children: ReactNode }) {
  return (
    <Details className="option-more">
      <Details.Summary>
        {title}
        {count > 0 && <span className="subtle"> {count}</span>}
      </Details.Summary>
      <Details.Content className="stack">{children}</Details.Content>
    </Details>
  );
}
