import pg from 'pg';
import { Problem } from '../problem.ts';

/** A survey and whose it is. */
export interface SurveyOf {
  surveyId: string;
  organisationId: string;
}

/**
 * What spans organisations: read as the owner of the tables, since row-level security shows everyone else one organisation
 * at a time.
 */
export class Organisations {
  readonly #client: pg.Client;

  constructor(client: pg.Client) {
    this.#client = client;
  }

  async #all(): Promise<{ id: string; name: string }[]> {
    const { rows } = await this.#client.query<{ id: string; name: string }>(
      'SELECT id, name FROM organisation ORDER BY name',
    );
    return rows;
  }

  /**
   * The id of the organisation that is meant: by id or name, or the only one.
   *
   * @throws Problem with the names there are
   */
  async resolve(wish: string | undefined): Promise<string> {
    const all = await this.#all();
    const names = all.map(({ name }) => `"${name}"`).join(', ');
    if (all.length === 0)
      throw new Problem('There is no organisation yet. The first "user add" makes one: see user add --help.');
    if (wish === undefined) {
      const [only, ...more] = all;
      if (only && more.length === 0) return only.id;
      throw new Problem(`Say which organisation with --organisation: ${names}.`, 2);
    }
    const matching = all.filter(({ id, name }) => id === wish || name.toLowerCase() === wish.toLowerCase());
    const [found, ...others] = matching;
    if (!found) throw new Problem(`There is no organisation "${wish}". There are: ${names}.`, 2);
    if (others.length > 0) throw new Problem(`Several organisations are called "${wish}": give the id instead.`, 2);
    return found.id;
  }

  /** The one that is meant, by id or name; all of them without a wish. @throws Problem as `resolve` does */
  async several(wish: string | undefined): Promise<{ id: string; name: string }[]> {
    const all = await this.#all();
    if (wish === undefined) return all;
    const id = await this.resolve(wish);
    return all.filter((organisation) => organisation.id === id);
  }

  /** As `resolve`; in an empty house the wish is the name of the first organisation, which is made. */
  async resolveOrFirst(wish: string | undefined): Promise<string> {
    if (wish === undefined || (await this.#all()).length > 0) return this.resolve(wish);
    const { rows } = await this.#client.query<{ id: string }>(
      'INSERT INTO organisation (name) VALUES ($1) RETURNING id',
      [wish],
    );
    const [made] = rows;
    if (!made) throw new Error('The organisation was not made.');
    return made.id;
  }

  /** All surveys, or the one with the id. @throws Problem when there is none with it */
  async surveys(surveyId: string | undefined): Promise<SurveyOf[]> {
    const { rows } = await this.#client.query<SurveyOf>(
      `SELECT id AS "surveyId", organisation_id AS "organisationId" FROM survey WHERE $1::uuid IS NULL OR id = $1 ORDER BY id`,
      [surveyId ?? null],
    );
    if (surveyId && rows.length === 0) throw new Problem(`There is no survey ${surveyId}.`);
    return rows;
  }
}
