import { Button } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props<Part> {
  legend: string;
  parts: readonly Part[];
  keyOf: (part: Part, index: number) => string | number;
  /** What one of them is called in the names of the buttons, e.g. "svar 2". */
  nameOf: (number: number) => string;
  add: string;
  make: () => Part;
  onChange: (parts: Part[]) => void;
  /** So many must stay; 1 where nothing is said. */
  least?: number;
  most?: number;
  /** Their order says nothing: they can't be moved. */
  unordered?: boolean;
  children: (part: Part, replace: (part: Part) => void, number: number) => ReactNode;
}

/** Parts of a question in the order in which they are met: each can be changed, moved and taken away, and more added. */
export function OrderedParts<Part>(props: Props<Part>) {
  const { legend, parts, keyOf, nameOf, add, make, onChange, least = 1, most = 500, unordered, children } = props;
  const { t } = useTranslation('builder');
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLDivElement>(null);
  // Where the keyboard goes on when what it stood on has moved or is gone.
  const goesTo = useRef<(() => HTMLElement | null | undefined) | undefined>(undefined);
  useLayoutEffect(() => {
    goesTo.current?.()?.focus();
    goesTo.current = undefined;
  });
  const rowAt = (index: number) => list.current?.children[index];
  const toolAt = (index: number, ...tools: string[]) =>
    tools.map((tool) => rowAt(index)?.querySelector<HTMLElement>(`[data-tool="${tool}"]:enabled`)).find(Boolean);
  const addButton = () => adding.current?.querySelector('button');

  const move = (index: number, step: -1 | 1) => {
    const moved = parts[index];
    if (!moved) return;
    goesTo.current = () => toolAt(index + step, ...(step < 0 ? ['up', 'down'] : ['down', 'up']));
    onChange(parts.toSpliced(index, 1).toSpliced(index + step, 0, moved));
  };
  const remove = (index: number) => {
    goesTo.current = () => toolAt(Math.min(index, parts.length - 2), 'remove') ?? addButton();
    onChange(parts.toSpliced(index, 1));
  };
  return (
    <fieldset className="plain-fieldset stack">
      <legend className="ds-label">{legend}</legend>
      <ol className="plain-list stack-tight" ref={list}>
        {parts.map((part, index) => {
          const number = index + 1;
          const name = nameOf(number);
          return (
            <li key={keyOf(part, index)} className="option-row">
              <div className="option-text">
                {children(part, (next) => onChange(parts.map((old, at) => (at === index ? next : old))), number)}
              </div>
              <div className="row-tools">
                {!unordered && (
                  <>
                    <Button
                      icon
                      variant="tertiary"
                      data-tool="up"
                      disabled={index === 0}
                      aria-label={t('parts.up', { name })}
                      onClick={() => move(index, -1)}
                    >
                      <ArrowUpIcon aria-hidden />
                    </Button>
                    <Button
                      icon
                      variant="tertiary"
                      data-tool="down"
                      disabled={index === parts.length - 1}
                      aria-label={t('parts.down', { name })}
                      onClick={() => move(index, 1)}
                    >
                      <ArrowDownIcon aria-hidden />
                    </Button>
                  </>
                )}
                <Button
                  icon
                  variant="tertiary"
                  data-color="danger"
                  data-tool="remove"
                  disabled={parts.length <= least}
                  aria-label={t('parts.remove', { name })}
                  onClick={() => remove(index)}
                >
                  <TrashIcon aria-hidden />
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
      <div ref={adding}>
        <Button
          variant="secondary"
          disabled={parts.length >= most}
          onClick={() => {
            goesTo.current = () => rowAt(parts.length)?.querySelector<HTMLElement>('input, textarea, select');
            onChange([...parts, make()]);
          }}
        >
          <PlusIcon aria-hidden />
          {add}
        </Button>
      </div>
    </fieldset>
  );
}
