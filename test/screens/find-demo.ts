import { contract, type Route, type RouteAnswer } from '@medvirk/api-contract';
import type { Page } from 'playwright-core';
import type { Demo } from './screen-list.ts';

/** Finds the addresses of the demo, asking the API as the signed-in person of the page. @throws where the demo lacks something */
export async function findDemo(page: Page, url: string): Promise<Demo> {
  const ask = <R extends Route>(route: R, search = ''): Promise<RouteAnswer<R>> =>
    page.evaluate(async (path) => (await fetch(path)).json(), route.path + search);
  const { surveys } = await ask(contract.surveys.list);
  const told = must(
    surveys.find(({ tellBack }) => tellBack.published),
    'a survey that has been told back',
  );
  const { questionnaires } = await ask(contract.questionnaires.list);
  const draft = questionnaires.flatMap(({ versions }) => versions).find(({ status }) => status === 'in-co-design');
  const unit = must(
    told.units.find(({ responses }) => responses.kind === 'shown'),
    'a ward with answers enough',
  );
  const { themes } = await ask(contract.improvement.themes, `?unit=${unit.unitId}&survey=${told.id}`);
  const fullest = [...themes].sort((a, b) => lensesFilled(b) - lensesFilled(a))[0];
  return {
    url,
    surveyId: told.id,
    linkCode: unit.linkCode,
    toldAddress: told.tellBack.address,
    unitId: unit.unitId,
    theme: must(fullest, 'a theme').theme.code,
    draftId: must(draft, 'a draft with the council').id,
  };
}

type ThemeRow = RouteAnswer<typeof contract.improvement.themes>['themes'][number];

const lensesFilled = ({ statements: { why, now, better } }: ThemeRow): number =>
  100 * [why, now, better].filter((count) => count > 0).length + why + now + better;

function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The demo has not got ${what}.`);
  return found;
}
