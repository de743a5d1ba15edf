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
  const shown = told.units.filter(({ responses }) => responses.kind === 'shown');
  const places = [];
  for (const unit of shown) {
    const { themes } = await ask(contract.improvement.themes, `?unit=${unit.unitId}&survey=${told.id}`);
    places.push(...themes.map((theme) => ({ unit, theme })));
  }
  const fullest = must(
    [...places].sort((a, b) => fullness(b.theme) - fullness(a.theme))[0],
    'a theme in a ward with answers enough',
  );
  return {
    url,
    surveyId: told.id,
    linkCode: fullest.unit.linkCode,
    toldAddress: told.tellBack.address,
    unitId: fullest.unit.unitId,
    theme: fullest.theme.theme.code,
    draftId: must(draft, 'a draft with the council').id,
  };
}

type ThemeRow = RouteAnswer<typeof contract.improvement.themes>['themes'][number];

/** The picture with most to see: all three lenses, then something done about it, then much said. */
const fullness = ({ statements: { why, now, better }, openActions }: ThemeRow): number =>
  1000 * [why, now, better].filter((count) => count > 0).length + 100 * Math.min(openActions, 1) + why + now + better;

function must<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The demo has not got ${what}.`);
  return found;
}
