import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrate } from '@medvirk/data-access';
import pg from 'pg';
import { startThrowawayDatabase, type ThrowawayDatabase } from '../postgres/throwaway-database.ts';
import { moveLocalPeople } from './move-local-people.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await startThrowawayDatabase();
  await migrate(database.ownerUrl);
}, 60_000);
afterAll(() => database.stop());

it('moves the people of the local sign-in to its new port, and nobody else', async () => {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>(`INSERT INTO organisation (name) VALUES ('Fjord') RETURNING id`);
  const people = [
    ['Local', 'http://localhost:3001', 'demo-admin-1'],
    ['Other provider', 'https://id.example.org', 'demo-admin-1'],
    ['Not yet', null, null],
  ];
  for (const [name, issuer, subject] of people) {
    await owner.query(
      'INSERT INTO person (organisation_id, name, email, issuer, subject) VALUES ($1, $2, $2, $3, $4)',
      [rows[0]?.id, name, issuer, subject],
    );
  }

  expect(await moveLocalPeople(database.ownerUrl, 'http://localhost:4001')).toBe(1);
  expect(await moveLocalPeople(database.ownerUrl, 'http://localhost:4001')).toBe(0);
  const after = await owner.query('SELECT name, issuer FROM person ORDER BY name');
  await owner.end();
  expect(after.rows).toEqual([
    { name: 'Local', issuer: 'http://localhost:4001' },
    { name: 'Not yet', issuer: null },
    { name: 'Other provider', issuer: 'https://id.example.org' },
  ]);
});
