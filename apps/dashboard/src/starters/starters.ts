import { extentPoints, importancePoints, type Question, type QuestionnaireContent } from '@medvirk/questionnaire';
import type { StarterTexts } from './starter-texts.ts';

const LANGUAGES = ['nb', 'nn', 'en'];
const AWAY = { allowDontKnow: true, allowNotRelevant: true };

/** A questionnaire with one empty section: for those who know what they want to ask. */
export function emptyStarter(title: QuestionnaireContent['title'], texts: StarterTexts): QuestionnaireContent {
  return { title, languages: LANGUAGES, sections: [{ code: 'del-1', title: texts.firstSection, questions: [] }] };
}

/**
 * Sections that hold the three questions of Medvirk for one theme each (how it works now, why it matters, how it can
 * become better), the whole experience and who answers. Wording is a start for the council, not a validated instrument.
 */
export function patientStarter(title: QuestionnaireContent['title'], texts: StarterTexts): QuestionnaireContent {
  const now = (code: string, theme: string, words: Question['texts']): Question => ({
    type: 'scale',
    code,
    texts: words,
    theme,
    lens: 'now',
    points: extentPoints(),
    higherIsBetter: true,
    display: 'labels',
    ...AWAY,
  });
  const why = (code: string, theme: string, words: Question['texts']): Question => ({
    type: 'scale',
    code,
    texts: words,
    theme,
    lens: 'why',
    points: importancePoints(),
    higherIsBetter: true,
    display: 'labels',
    allowDontKnow: true,
  });
  const better = (code: string, theme: string): Question => ({
    type: 'long-text',
    code,
    texts: texts.better,
    hint: texts.betterHint,
    theme,
    lens: 'better',
  });
  return {
    title,
    intro: texts.intro,
    languages: LANGUAGES,
    sections: [
      {
        code: 'informasjon',
        title: texts.informationTitle,
        questions: [
          now('info-nok', 'information', texts.informationNow),
          now('info-forstod', 'information', texts.informationUnderstood),
          why('info-viktig', 'information', texts.informationWhy),
          better('info-bedre', 'information'),
        ],
      },
      {
        code: 'moete',
        title: texts.respectTitle,
        questions: [
          now('moete-hoert', 'respect', texts.respectNow),
          why('moete-viktig', 'respect', texts.respectWhy),
          better('moete-bedre', 'respect'),
        ],
      },
      {
        code: 'medvirkning',
        title: texts.involvementTitle,
        questions: [
          now('medv-bestemme', 'involvement', texts.involvementNow),
          why('medv-viktig', 'involvement', texts.involvementWhy),
          better('medv-bedre', 'involvement'),
        ],
      },
      {
        code: 'alt-i-alt',
        title: texts.overallTitle,
        questions: [
          {
            type: 'scale',
            code: 'alt-i-alt-utbytte',
            texts: texts.overall,
            role: 'overall',
            points: extentPoints(),
            higherIsBetter: true,
            display: 'labels',
            allowDontKnow: true,
          },
        ],
      },
    ],
  };
}
