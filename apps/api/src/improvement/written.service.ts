import type { WrittenInput, WrittenView } from '@medvirk/api-contract';
import { Database, type Store, type StoredWritten } from '@medvirk/data-access';
import { type Evidence, type ImprovementPicture, strayNumbers } from '@medvirk/improvement';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { UnitTree } from '../organisation/unit-tree.ts';
import type { SignedIn } from '../session/signed-in.ts';
import { appendTrail } from '../trail/append-trail.ts';
import { PictureService } from './picture.service.ts';
import { toWrittenView } from './written-views.ts';

type Basis = WrittenInput['basis'];

/** Sentences that people write on the evidence of a picture. The evidence is read here: a writer can't bring a figure along. */
@Injectable()
export class WrittenService {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly pictures: PictureService;

  constructor(database: Database, clock: Clock, pictures: PictureService) {
    this.database = database;
    this.clock = clock;
    this.pictures = pictures;
  }

  /** @throws DomainError STATEMENT_NUMBER_NOT_IN_EVIDENCE naming each number that the evidence does not hold */
  add(user: SignedIn, input: WrittenInput): Promise<WrittenView> {
    return this.database.within(user.organisationId, (store) => this.write(store, user, input, null));
  }

  rewrite(user: SignedIn, id: string, { text, basis }: Pick<WrittenInput, 'text' | 'basis'>): Promise<WrittenView> {
    return this.database.within(user.organisationId, async (store) => {
      const before = found(await store.written.find(id));
      if (!(await store.written.withdraw(id, this.clock.now()))) throw new DomainError('NOT_FOUND');
      return this.write(store, user, { ...placeOf(before), text, basis }, id);
    });
  }

  withdraw(user: SignedIn, id: string): Promise<{ id: string }> {
    return this.database.within(user.organisationId, async (store) => {
      const written = found(await store.written.find(id));
      const tree = new UnitTree(await store.organisation.units(this.clock.today()));
      tree.require(user.assignments, 'statement:write', written.unitId);
      const at = this.clock.now();
      if (!(await store.written.withdraw(id, at))) throw new DomainError('NOT_FOUND');
      await appendTrail(store, user, { kind: 'statement-withdrawn', at, subjectId: id });
      return { id };
    });
  }

  private async write(
    store: Store,
    user: SignedIn,
    input: WrittenInput,
    replaces: string | null,
  ): Promise<WrittenView> {
    const authorId = user.personId;
    if (!authorId) throw new DomainError('NOT_ALLOWED'); // a sentence carries a person's name
    const tree = new UnitTree(await store.organisation.units(this.clock.today()));
    tree.require(user.assignments, 'statement:write', input.unitId);
    const source = await this.pictures.read(store, user, { survey: input.surveyId, unit: input.unitId });
    const evidence = evidenceFor(await this.pictures.draw(store, source, input.theme), input.basis);
    const stray = strayNumbers(input.text, evidence);
    if (stray.length > 0) {
      const details = stray.map((limit) => ({ path: 'text', code: 'not_in_evidence', limit }));
      throw new DomainError('STATEMENT_NUMBER_NOT_IN_EVIDENCE', { details });
    }
    const at = this.clock.now();
    const { basis: _, ...place } = input;
    const id = await store.written.add({ ...place, evidence, authorId }, at, replaces);
    const view = toWrittenView(found(await store.written.find(id)), evidence);
    await appendTrail(store, user, {
      kind: 'statement-written',
      at,
      questionnaireId: source.frame.version.questionnaireId,
      versionId: source.frame.version.id,
      subjectId: id,
      details: { unit: input.unitId, theme: input.theme, lens: input.lens, replaces },
    });
    return view;
  }
}

const placeOf = ({ surveyId, unitId, theme, lens }: StoredWritten) => ({ surveyId, unitId, theme, lens });

/** The evidence of the named statements, as it is today. @throws DomainError NOT_FOUND for one that is not in the picture */
function evidenceFor({ lenses }: ImprovementPicture, basis: Basis): Evidence[] {
  return basis.flatMap(({ lens, code, question, place }) => {
    const alike = lenses[lens].filter((each) => each.code === code && (each.question ?? null) === question);
    return found(alike[place]).evidence;
  });
}
