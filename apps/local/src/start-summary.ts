import type { DemoPerson } from './demo-people.ts';

/** What is told when everything runs. */
export interface StartSummary {
  publicUrl: string;
  stateFolder: string;
  database: string;
  queue: string;
  /** True where mail stays in the local mailbox. */
  mailbox: boolean;
  /** Empty without a demo. */
  people: readonly DemoPerson[];
  /** The local sign-in offers only this person, who must be added first. */
  firstAdministrator?: DemoPerson;
}

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

/** The block that `npm start` ends with. */
export function startSummary(summary: StartSummary): string {
  const { publicUrl, people, firstAdministrator } = summary;
  const lines = [
    '',
    'Medvirk is running. Stop it with Ctrl-C.',
    '',
    ...columns([
      ['Open', `${publicUrl}/`],
      ['API', `${publicUrl}/openapi.json`],
      ['Health', `${publicUrl}/health/ready`],
      ['Database', summary.database],
      ['Queue', summary.queue],
      ['Files and logs', summary.stateFolder],
      ...(summary.mailbox ? [['Mail', `${publicUrl}/dev/mailbox`] as const] : []),
    ]),
  ];
  if (people.length > 0) {
    lines.push('', 'Demo people: sign in and choose one, no password.');
    lines.push(...columns(people.map(({ name, description }) => [name, description.en] as const)));
  }
  if (firstAdministrator) {
    const { name, email } = firstAdministrator;
    lines.push('', 'Nobody can sign in yet. Add the first person and the organisation:');
    lines.push(
      `  npm run medvirk -- user add --name "${name}" --email ${email} --role administrator --organisation "..."`,
    );
  }
  return lines.join('\n');
}
