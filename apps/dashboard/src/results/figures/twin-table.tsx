import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  caption: string;
  head: readonly string[];
  /** First cell of each row is its heading. `key` names the row. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** The table that says what a chart shows. Every chart has one. */
export function TwinTable({ caption, head, rows }: Props) {
  const { t } = useTranslation('results');
  return (
    <details className="quiet-details">
      <summary>{t('results.asTable')}</summary>
      <OpenTable caption={caption} head={head} rows={rows} />
    </details>
  );
}

/** A table that is the page's own matter, and stands open. */
export function OpenTable({ caption, head, rows }: Props) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can scroll sideways must be reachable with the keyboard */}
      <section className="table-scroll" aria-label={caption} tabIndex={0}>
        <Table data-size="sm">
          <caption>{caption}</caption>
          <Table.Head>
            <Table.Row>
              {head.map((text) => (
                <Table.HeaderCell key={text} scope="col">
                  {text}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map(({ key, cells: [first, ...others] }) => (
              <Table.Row key={key}>
                <Table.HeaderCell scope="row">{first}</Table.HeaderCell>
                {others.map((cell, index) => (
                  <Table.Cell key={head[index + 1]}>{cell}</Table.Cell>
                ))}
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      </section>
    </>
  );
}
