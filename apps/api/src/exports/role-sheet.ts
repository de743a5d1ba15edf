import type { FileLanguage, ReleasedFigure, RoleGroup, RoleQuestion } from '@medvirk/api-contract';
import { type Cell, type Sheet, TABLE_WORDS } from '@medvirk/interchange';
import { textIn } from '@medvirk/questionnaire';
import { FIGURE_WORDS } from './figure-words.ts';
import { figureCells } from './figures-sheets.ts';

/** Released figures by who answered, as a table of its own: they are of the whole survey, whatever unit the file is about. */
export function roleSheet(questions: readonly RoleQuestion[], madeOn: string, language: FileLanguage): Sheet {
  const words = FIGURE_WORDS[language];
  const nameOf = (group: RoleGroup): string =>
    group === 'rest' ? words.restOfRoles : TABLE_WORDS[language].roles[group];
  const [column, question, , , what, , value, from, to, n, method] = words.header;
  return {
    name: words.sheets.roles,
    header: [column, question, TABLE_WORDS[language].fixed.role, what, value, from, to, n, method, words.madeOn].map(
      (head) => head ?? '',
    ),
    rows: questions.flatMap(({ code, texts, groups }) =>
      groups.flatMap(({ group, wording, favourable, unfavourable, score, values }) => {
        const line = (about: string, figure: ReleasedFigure): Cell[] => [
          code,
          textIn(wording ?? texts, language),
          nameOf(group),
          about,
          ...figureCells(figure, words.hidden),
          madeOn,
        ];
        const lines = values.map((each) => line(textIn(each.texts, language) || each.value, each.share));
        if (favourable) lines.push(line(words.favourable, favourable));
        if (unfavourable) lines.push(line(words.unfavourable, unfavourable));
        if (score) lines.push(line(words.score, score));
        return lines;
      }),
    ),
  };
}
