import type { BasesEntry, BasesPropertyId, RenderContext, Value } from 'obsidian';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LinkContext } from '../../ui/note-link';
import type { Services } from '../../vault/services';
import { Rows, SelectionBar, type TableColumn, useBoardHandlers, useRows } from '../board';
import { type BasesRows, hasValue } from './bases-rows';

/** A property the user chose to see in addition to the board's own columns. */
export interface FurtherProperty {
  readonly id: BasesPropertyId;
  readonly label: string;
}

interface BasesBoardProps {
  readonly services: Services;
  readonly model: BasesRows;
  readonly links: LinkContext;
  readonly properties: readonly FurtherProperty[];
  /** Whether the columns are statuses, which a card can be dragged to. */
  readonly byStatus: boolean;
}

const PROPERTY_WIDTH = 140;
const nothing = (): void => undefined;

/** The board's table or columns over the notes of a base. */
export function BasesBoard({ services, model, links, properties, byStatus }: BasesBoardProps) {
  useRows(model);
  const [spoken, say] = useState('');
  const all = useBoardHandlers(services, model, say);
  const handlers = useMemo(
    () => ({
      ...all,
      header: null,
      ...(byStatus ? {} : { cards: { ...all.cards, press: nothing }, keys: { ...all.keys, moveTo: nothing } }),
    }),
    [all, byStatus],
  );
  const further = useMemo(
    () => properties.map((property) => columnOf(property, (path) => model.entryOf(path), services.app.renderContext)),
    [properties, model.shown],
  );
  return (
    <div class="design-phases-board">
      <SelectionBar services={services} model={model} />
      <Rows services={services} model={model} links={links} handlers={handlers} further={further} />
      <div role="status" class="design-phases-unseen">
        {spoken}
      </div>
    </div>
  );
}

function columnOf(
  { id, label }: FurtherProperty,
  entryOf: (path: string) => BasesEntry | undefined,
  context: RenderContext,
): TableColumn {
  return {
    id,
    label,
    width: PROPERTY_WIDTH,
    clipped: true,
    render: ({ path }) => <PropertyValue value={entryOf(path)?.getValue(id) ?? null} context={context} />,
  };
}

/** A value as Bases itself shows it. */
function PropertyValue({ value, context }: { readonly value: Value | null; readonly context: RenderContext }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    element.current?.empty();
    if (element.current && hasValue(value)) value.renderTo(element.current, context);
  }, [value, context]);
  return <span class="design-phases-property" ref={element} />;
}
