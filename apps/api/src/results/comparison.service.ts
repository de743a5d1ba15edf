import type { ComparisonView } from '@medvirk/api-contract';
import { Database } from '@medvirk/data-access';
import { type SiblingFunnel, siblingFunnel } from '@medvirk/improvement';
import { type ItemOf, itemsOf } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { found } from '../errors/domain-error.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { figureOfShare } from './released-figure.ts';
import { SurveyCountsCache } from './survey-counts-cache.ts';
import { readFrame, type SurveyFrame } from './survey-frame.ts';

/** A unit beside its siblings. Limits are about the units that the reader may see: others must not show through them. */
@Injectable()
export class ComparisonService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly cache: SurveyCountsCache;

  constructor(database: Database, clock: Clock, cache: SurveyCountsCache) {
    this.database = database;
    this.clock = clock;
    this.cache = cache;
  }

  siblings(user: SignedIn, survey: string, unit: string, questionCode: string): Promise<ComparisonView> {
    return this.database.within(user.organisationId, async (store) => {
      const frame = await readFrame(store, user, 'results:read', { survey, unit }, this.clock.today(), this.cache);
      const question = found(
        itemsOf(frame.version.content).find(
          (item): item is ItemOf<'scale'> => item.code === questionCode && item.type === 'scale',
        ),
      );
      const { parent, ids } = siblingsOf(frame, user);
      const shares = ids.map((id) => ({ id, favourable: frame.counts.releaseValues(question, id)?.favourable }));
      const funnel = siblingFunnel(
        shares.flatMap(({ id, favourable }) =>
          favourable?.kind === 'shown' ? [{ unitId: id, ...favourable.value }] : [],
        ),
      );
      const better = new Set(funnel?.units.flatMap(({ unitId, verdict }) => (verdict === 'higher' ? [unitId] : [])));
      const actions = question.theme ? await store.improvement.actions({ theme: question.theme }) : [];
      return {
        parent: parent ? { id: parent, name: frame.tree.nameOf(parent) } : null,
        question: question.code,
        texts: question.texts,
        units: shares.map(({ id, favourable }) => ({
          id,
          name: frame.tree.nameOf(id),
          favourable: figureOfShare(favourable),
          compared: isCompared(funnel, id),
        })),
        funnel: funnel ?? null,
        did: actions
          .filter(({ unitId, status }) => better.has(unitId) && (status === 'in-progress' || status === 'done'))
          .map(({ unitId, title, outcome }) => ({ unit: frame.tree.nameOf(unitId), title, outcome })),
      };
    });
  }
}

const isCompared = (funnel: SiblingFunnel | undefined, id: string): boolean =>
  funnel?.units.some(({ unitId }) => unitId === id) === true;

/** The units under the same parent; at the top, those right below. Only what the reader's role covers, in the tree's order. */
function siblingsOf({ tree, unit }: SurveyFrame, user: SignedIn): { parent: string | null; ids: string[] } {
  const parent = tree.parentOf(unit.id) ?? null;
  const at = parent ?? unit.id;
  const ids = tree.children(at).filter((id) => tree.isCovered(user.assignments, 'results:read', id));
  const isParentSeen = tree.isCovered(user.assignments, 'results:read', at);
  return { parent: isParentSeen ? at : null, ids };
}
