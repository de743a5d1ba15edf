import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every page of figures needs the whole unit tree, which hardly ever changes. The transaction that changed it last is written on
 * the organisation, so that whoever has read the tree before knows whether it is still the same.
 */
export class MarkTheTree1795738279318 implements MigrationInterface {
  name = 'MarkTheTree1795738279318';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation ADD tree_mark xid8 NOT NULL DEFAULT pg_current_xact_id();
      CREATE FUNCTION mark_tree() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE organisation SET tree_mark = pg_current_xact_id()
          WHERE id = coalesce(NEW.organisation_id, OLD.organisation_id) AND tree_mark <> pg_current_xact_id();
          RETURN NULL;
        END $$;
      CREATE TRIGGER mark_tree AFTER INSERT OR UPDATE OR DELETE ON unit FOR EACH ROW EXECUTE FUNCTION mark_tree();
      CREATE TRIGGER mark_tree AFTER INSERT OR UPDATE OR DELETE ON unit_history FOR EACH ROW EXECUTE FUNCTION mark_tree()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER mark_tree ON unit_history;
      DROP TRIGGER mark_tree ON unit;
      DROP FUNCTION mark_tree;
      ALTER TABLE organisation DROP tree_mark`);
  }
}
