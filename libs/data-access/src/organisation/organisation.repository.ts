import type { OrganisationView, ThemeView, UnitView } from '@medvirk/api-contract';
import { ANSWER_DUE_DAYS, DEFAULT_SIGN_OFF_RULE } from '@medvirk/participation';
import type { Texts } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../database/group-by.ts';
import { OrganisationEntity, ThemeEntity, UnitEntity, UnitHistoryEntity } from './organisation.entity.ts';
import { entryOn, todayInOslo } from './unit-on.ts';

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
   * The tree as it stands on a day, each unit with its whole history, by name.
   * @param today ISO date: a change with a later date has been decided and has not happened yet
   */
  async units(today: string = todayInOslo()): Promise<UnitView[]> {
    // One after another: a transaction has one connection.
    const units = await this.manager.getRepository(UnitEntity).find();
    const history = await this.manager.getRepository(UnitHistoryEntity).find({ order: { validFrom: 'ASC' } });
    const byUnit = groupBy(history, (entry) => entry.unitId);
    return units
      .map((unit) => {
        const own = byUnit.get(unit.id) ?? [];
        const entry = entryOn(own, today);
        return {
          id: unit.id,
          name: entry?.name ?? '',
          parentId: entry?.parentId ?? null,
          openedOn: unit.openedOn,
          closedOn: unit.closedOn,
          history: own.map(({ validFrom, name, parentId }) => ({ from: validFrom, name, parentId })),
        };
      })
      .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
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
    const themes = await this.manager.getRepository(ThemeEntity).find({ order: { position: 'ASC', code: 'ASC' } });
    return themes.map(({ code, texts }) => ({ code, texts }));
  }

  async saveTheme(code: string, texts: Texts): Promise<void> {
    const themes = this.manager.getRepository(ThemeEntity);
    const position = await themes.count();
    const earlier = await themes.findOneBy({ code });
    await themes.save({ organisationId: this.organisationId, code, texts, position: earlier?.position ?? position });
  }
}
