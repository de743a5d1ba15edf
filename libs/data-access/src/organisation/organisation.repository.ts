import type { OrganisationView, ThemeView, UnitView } from '@medvirk/api-contract';
import { ANSWER_DUE_DAYS, DEFAULT_SIGN_OFF_RULE } from '@medvirk/participation';
import type { Texts } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/connection.ts';
import { OrganisationEntity, ThemeEntity, UnitEntity, UnitHistoryEntity } from './organisation.entity.ts';
import { readTree, TREE_MARK, type TreeMark } from './read-tree.ts';
import { todayInOslo } from './unit-on.ts';

export class OrganisationRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Sets up the organisation that this transaction works within. */
  async create(organisation: { id: string; name: string }): Promise<void> {
    await this.manager.getRepository(OrganisationEntity).insert({
      ...organisation,
      k: 5,
      signOffShare: 0.5,
      answerDays: ANSWER_DUE_DAYS,
      quorumShare: DEFAULT_SIGN_OFF_RULE.quorumShare,
      vetoMatters: [],
      contact: '',
      complaint: {},
    });
  }

  async get(): Promise<OrganisationView> {
    return this.manager.getRepository(OrganisationEntity).findOneByOrFail({ id: this.organisationId });
  }

  async update(change: Partial<Omit<OrganisationView, 'id'>>): Promise<void> {
    await this.manager.getRepository(OrganisationEntity).update({ id: this.organisationId }, change);
  }

  /**
   * The tree as it stands on a day, each unit with its whole history, by name. Read anew when it has changed since somebody read it
   * last: it is the same for all who ask, so nobody may write in it.
   * @param today ISO date: a change with a later date has been decided and has not happened yet
   * @param mark the tree's mark, from whoever has read it in this transaction already
   */
  async units(today: string = todayInOslo(), mark?: TreeMark): Promise<readonly UnitView[]> {
    return readTree(this.manager, this.organisationId, today, mark ?? (await this.treeMark()));
  }

  private async treeMark(): Promise<TreeMark> {
    const rows: TreeMark[] = await this.manager.query(
      prepared(`SELECT ${TREE_MARK} FROM organisation o WHERE o.id = $1`),
      [this.organisationId],
    );
    return rows[0] ?? { mark: '', own: true };
  }

  async addUnit(unit: { name: string; parentId: string | null; from: string }): Promise<string> {
    const saved = await this.manager
      .getRepository(UnitEntity)
      .save({ organisationId: this.organisationId, openedOn: unit.from, closedOn: null });
    await this.changeUnit(saved.id, unit);
    return saved.id;
  }

  /** Writes a new entry in the unit's history; a second change on the same date replaces the first. */
  async changeUnit(unitId: string, change: { from: string; name: string; parentId: string | null }): Promise<void> {
    await this.manager.getRepository(UnitHistoryEntity).upsert(
      {
        organisationId: this.organisationId,
        unitId,
        validFrom: change.from,
        name: change.name,
        parentId: change.parentId,
      },
      ['unitId', 'validFrom'],
    );
  }

  async closeUnit(unitId: string, on: string): Promise<void> {
    await this.manager.getRepository(UnitEntity).update({ id: unitId }, { closedOn: on });
  }

  async themes(): Promise<ThemeView[]> {
    return this.manager.query(prepared('SELECT code, texts FROM theme ORDER BY position, code'));
  }

  async saveTheme(code: string, texts: Texts): Promise<void> {
    const themes = this.manager.getRepository(ThemeEntity);
    const position = await themes.count();
    const earlier = await themes.findOneBy({ code });
    await themes.save({ organisationId: this.organisationId, code, texts, position: earlier?.position ?? position });
  }
}
