import type { RoleAnswers, RoleFiguresView, RoleGroup } from '@medvirk/api-contract';
import { textIn } from '@medvirk/questionnaire';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../../app/dates.ts';
import { useLanguage } from '../../app/use-language.ts';
import { HiddenField } from '../figures/hidden-field.tsx';
import { estimateText, intervalText, numberText, percentText } from '../figures/number-text.ts';
import { TwinTable } from '../figures/twin-table.tsx';
import { DotChart } from '../pictures/dot-chart.tsx';
import { HeatChart } from '../pictures/heat-chart.tsx';
import { PictureTools } from '../tools/picture-tools.tsx';
import { favourableOf, type RoleFact, roleFacts } from './role-rows.ts';

type Shown = Extract<RoleFiguresView, { state: 'shown' }>;

/** Groups under one another: the favourable share of each where a question has a direction, else the share of each answer. */
export function RolePicture({ figures }: { figures: Shown }) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const nameOf = useGroupNames();
  const sayFact = useRoleWords();
  const { question, madeOn, k } = figures;
  const text = textIn(question.texts, language);
  const says = roleFacts(question).map(sayFact).join(' ');
  const isScale = question.type === 'scale';
  const worded = question.groups.filter(({ wording }) => wording !== null);
  return (
    <>
      {says && <p className="says">{says}</p>}
      <PictureTools name={`${t('roles.title')} ${text}`}>
        {isScale ? (
          <DotChart
            rows={question.groups.map(({ group }) => {
              const figure = favourableOf(question, group);
              const mark = figure && { value: figure.estimate, low: figure.low, high: figure.high };
              const marks = mark && [{ ...mark, text: percentText(mark.value, language) }];
              return { key: group, label: nameOf(group), marks };
            })}
            from={0}
            to={1}
            ends={[percentText(0, language), percentText(1, language)]}
            sentence={says || text}
          />
        ) : (
          <Choices groups={question.groups} sentence={says || text} />
        )}
        {isScale ? (
          <ScaleTable groups={question.groups} text={text} />
        ) : (
          <ChoiceTable groups={question.groups} text={text} />
        )}
      </PictureTools>
      {isScale && <p className="quiet">{t('roles.how')}</p>}
      {worded.length > 0 && (
        <div className="note">
          <p>{t('roles.worded')}</p>
          <ul>
            {worded.map(({ group, wording }) => (
              <li key={group}>
                {nameOf(group)}: «{wording && textIn(wording, language)}»
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="quiet">{t('roles.frozen', { date: sayDate(madeOn, language, new Date()), k })}</p>
    </>
  );
}

function useGroupNames(): (group: RoleGroup) => string {
  const { t } = useTranslation();
  const { t: tp } = useTranslation('pictures');
  return (group) => (group === 'rest' ? tp('roles.rest') : t(`respondentRole.${group}`));
}

function useRoleWords(): (fact: RoleFact) => string {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const nameOf = useGroupNames();
  return (fact) => {
    switch (fact.code) {
      case 'different':
        return t('roles.different', {
          first: nameOf(fact.first.group),
          second: nameOf(fact.second.group),
          shareFirst: percentText(fact.first.share, language),
          shareSecond: percentText(fact.second.share, language),
        });
      case 'none-different':
        return t('roles.noneDifferent');
      case 'not-compared':
        return t('roles.notCompared');
      case 'few-answers':
        return t('roles.fewAnswers', { groups: new Intl.ListFormat(language).format(fact.groups.map(nameOf)) });
      case 'partly-hidden':
        return t('picture.partlyHidden');
    }
  };
}

function useHeads(groups: readonly RoleAnswers[]): string[] {
  const language = useLanguage();
  return (groups[0]?.values ?? []).map(({ value, texts }) => textIn(texts, language) || value);
}

function Choices({ groups, sentence }: { groups: readonly RoleAnswers[]; sentence: string }) {
  const { t } = useTranslation('pictures');
  const nameOf = useGroupNames();
  const heads = useHeads(groups);
  return (
    <>
      <HeatChart
        heads={heads}
        rows={groups.map(({ group, values }) => ({
          key: group,
          label: nameOf(group),
          shares: values.map(({ share }) => (share.kind === 'shown' ? share.figure.estimate : null)),
        }))}
        sentence={sentence}
      />
      <p className="quiet">
        {t('grid.heads')} {heads.map((head, index) => `${index + 1} ${head}`).join(' · ')}
      </p>
    </>
  );
}

function ScaleTable({ groups, text }: { groups: readonly RoleAnswers[]; text: string }) {
  const { t } = useTranslation('pictures');
  const { t: tr } = useTranslation('results');
  const language = useLanguage();
  const cells = (released: RoleAnswers['favourable'], scale: 'share' | 'score'): ReactNode[] =>
    released?.kind === 'shown'
      ? [estimateText(released.figure, scale, language), intervalText(released.figure, scale, language)]
      : [<HiddenField key={scale} />, ''];
  const measures = [tr('trend.measure.favourable-share'), tr('trend.measure.unfavourable-share'), t('chart.score')];
  return (
    <RoleTable
      groups={groups}
      text={text}
      head={measures.flatMap((measure) => [measure, `${measure}: ${t('picture.interval')}`])}
      cellsOf={({ favourable, unfavourable, score }) => [
        ...cells(favourable, 'share'),
        ...cells(unfavourable, 'share'),
        ...cells(score, 'score'),
      ]}
    />
  );
}

function ChoiceTable({ groups, text }: { groups: readonly RoleAnswers[]; text: string }) {
  const language = useLanguage();
  const heads = useHeads(groups);
  return (
    <RoleTable
      groups={groups}
      text={text}
      head={heads}
      cellsOf={({ values }) =>
        values.map(({ value, share }) =>
          share.kind === 'shown' ? percentText(share.figure.estimate, language) : <HiddenField key={value} />,
        )
      }
    />
  );
}

interface TableProps {
  groups: readonly RoleAnswers[];
  text: string;
  head: readonly string[];
  cellsOf: (answers: RoleAnswers) => ReactNode[];
}

function RoleTable({ groups, text, head, cellsOf }: TableProps) {
  const { t } = useTranslation('pictures');
  const language = useLanguage();
  const nameOf = useGroupNames();
  return (
    <TwinTable
      caption={t('roles.caption', { question: text })}
      head={[t('roles.who'), t('chart.n'), ...head]}
      rows={groups.map((answers) => ({
        key: answers.group,
        cells: [
          nameOf(answers.group),
          answers.n.kind === 'shown' ? numberText(answers.n.count, language) : <HiddenField key="n" />,
          ...cellsOf(answers),
        ],
      }))}
    />
  );
}
