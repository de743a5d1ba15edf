import { Database, type StoredSurvey, WayFinding } from '@medvirk/data-access';
import { compileForm, type Form } from '@medvirk/questionnaire';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../errors/domain-error.ts';
import { isAway } from './database-away.ts';

/** All that the submit path needs to know about an open link. */
export interface OpenLink {
  organisationId: string;
  unitId: string;
  /** Ids of the units above it, the nearest first. */
  unitsAbove: readonly string[];
  survey: StoredSurvey;
  form: Form;
}

/** How long a link's survey is remembered, in milliseconds: a paused survey takes answers this much longer. */
const KEEP = 2000;
const MOST = 5000;

/** Links and their compiled forms, looked up once every couple of seconds and not for each response. */
@Injectable()
export class OpenLinks {
  private readonly database: Database;
  private readonly ways: WayFinding;
  private readonly kept = new Map<string, { until: number; link: Promise<OpenLink | undefined> }>();
  /** A published version never changes, so its compiled form is kept for good. */
  private readonly forms = new Map<string, Form>();

  constructor(database: Database, ways: WayFinding) {
    this.database = database;
    this.ways = ways;
  }

  /** @throws DomainError OVERLOADED when the database can't be asked: the sender keeps the response and comes back */
  find(code: string, now = Date.now()): Promise<OpenLink | undefined> {
    const kept = this.kept.get(code);
    if (kept && kept.until > now) return kept.link;
    if (this.kept.size >= MOST) this.kept.clear();
    const link = this.read(code).catch((fault: unknown) => {
      this.kept.delete(code);
      throw isAway(fault) ? new DomainError('OVERLOADED', { retryAfter: 2 }) : fault;
    });
    this.kept.set(code, { until: now + KEEP, link });
    return link;
  }

  private async read(code: string): Promise<OpenLink | undefined> {
    const way = await this.ways.link(code);
    if (!way) return undefined;
    return this.database.within(way.organisationId, async (store) => {
      const survey = await store.surveys.find(way.surveyId);
      const fielded = await store.surveys.contentOf(way.surveyId);
      if (!survey || !fielded) return undefined;
      const form = this.forms.get(fielded.versionId) ?? compileForm(fielded.content);
      if (this.forms.size >= MOST) this.forms.clear();
      this.forms.set(fielded.versionId, form);
      const unitsAbove = above(way.unitId, await store.organisation.units());
      return { organisationId: way.organisationId, unitId: way.unitId, unitsAbove, survey, form };
    });
  }
}

function above(unitId: string, units: readonly { id: string; parentId: string | null }[]): string[] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  const found: string[] = [];
  for (let id = parents.get(unitId); id && !found.includes(id); id = parents.get(id)) found.push(id);
  return found;
}
