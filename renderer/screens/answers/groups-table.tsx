import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { placesNotMet, type RoundGroup } from '@shared/rules/performance';
import { FigureLink } from './figure-link';

type Props = {
  label: string;
  first: string;
  groups: readonly RoundGroup[];
  /** The places that no name was sent for stand beside the requests. */
  withPlaces?: boolean;
};

/** Reasons, skills or regions, with the requests of each. */
export function GroupsTable({ label, first, groups, withPlaces = false }: Props) {
  const columns: TableColumn<RoundGroup>[] = [
    { id: 'name', title: first, least: 180, render: ({ name }) => <span title={name}>{name}</span> },
    ...(withPlaces
      ? [
          {
            id: 'places',
            title: 'Peers not found',
            width: 130,
            align: 'right' as const,
            render: ({ rounds }: RoundGroup) => rounds.reduce((sum, round) => sum + placesNotMet(round), 0),
          },
        ]
      : []),
    {
      id: 'requests',
      title: 'Requests',
      width: 90,
      align: 'right',
      render: ({ name, rounds }) => <FigureLink of={name} what={label} rounds={rounds} />,
    },
  ];
  return <FittingTable label={label} rows={groups} columns={columns} rowKey={({ name }) => name} dropFirst={[]} />;
}
