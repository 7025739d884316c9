import type { NodeKind, PictureNode, Zone } from '../../contract/picture';
import type { Actor } from '../../engines/iam/actors';
import type { Target } from '../../engines/iam/decide';
import { parseAction } from '../../engines/iam/globs/glob';
import type { Interface } from '../../engines/network/network';
import type { Resource } from '../../template/assembly';

/** A node while a picture is made: what it has in the network, the roles that it acts with, what may be done to it. */
export interface Drawn extends PictureNode {
  readonly interfaces: readonly Interface[];
  readonly actors: readonly Actor[];
  readonly powers: readonly Power[];
}

/** Something that a role may do to a node. */
export interface Power {
  /** Goes on with the node's name. */
  readonly says: string;
  readonly actions: ReturnType<typeof parseAction>[];
  readonly target: Target;
  /** Without which nothing comes of it. */
  readonly needs?: Omit<Power, 'says' | 'needs'> | undefined;
}

export const power = (
  says: string,
  actions: readonly string[],
  target: Target,
  needs?: Power['needs'],
): Power => ({ says, actions: actions.map(parseAction), target, needs });

/** `file#logicalId`. */
export const keyOfResource = ({ template, logicalId }: Resource): string => `${template.file}#${logicalId}`;

/** Its id is given once all are there. */
export function drawn(
  kind: NodeKind,
  zone: Zone,
  name: string,
  resources: readonly Resource[],
  more: Partial<Pick<Drawn, 'says' | 'interfaces' | 'actors' | 'powers'>> = {},
): Drawn {
  const { says = [], interfaces = [], actors = [], powers = [] } = more;
  const made = [...resources, ...actors.map(({ resource }) => resource)].map(keyOfResource);
  return { id: '', kind, zone, name, says, interfaces, actors, powers, resources: [...new Set(made)] };
}
