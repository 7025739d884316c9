import type { Fault } from '../../contract/fault';
import type { Guard } from '../../contract/guard';
import type { World } from '../../contract/world';
import { type AccessGraph, accessGraphOf } from '../../engines/iam/access-graph';
import { wideAcls } from './acl-walls';
import { alarmGuards, quietAlarms } from './alarm-walls';
import { bucketProbes } from './bucket-walls';
import { blindDashboards, dashboardGuards } from './dashboard-walls';
import { deafFilters, filterGuards } from './filter-walls';
import { sharedGroups, unansweredRules, uncalledLists, uncounted } from './group-walls';
import {
  aclGuards,
  boundaryGuards,
  endpointGuards,
  groupGuards,
  keyGuards,
  runningGuards,
  tierGuards,
} from './guards';
import { freeGrants, looseUses } from './key-walls';
import { lockGuards, unlocked } from './lock-walls';
import { breaches, type Probe, probeGuards } from './probe';
import { beyondRows, looseTrust, roleProbes, secretProbes, unbounded, wideBoundaries } from './role-walls';
import { loose, sharedLogs, unrolled } from './running-walls';
import { crossedLists, mixedTiers, oneZoned, sharedTables, talkingEndpoints, uncalled } from './tier-walls';

/** A second wall: it stands where a first one does, and holds when that one falls. */
export interface Wall {
  /** What has it. */
  readonly where: string;
  /** What it says, as docs/architecture.md has it; a test holds both together. */
  readonly says: string;
  readonly breaches: (graph: AccessGraph) => Iterable<Fault>;
  readonly guards?: (graph: AccessGraph) => Iterable<Guard>;
}

/** A wall that is made of requests which a policy must refuse by itself. */
const refusing = (where: string, says: string, probesIn: (world: World) => readonly Probe[]): Wall => ({
  where,
  says,
  breaches: ({ world }) => breaches(world.once(probesIn)),
  guards: ({ world }) => probeGuards(world.once(probesIn)),
});

const ofBuckets = (world: World): readonly Probe[] => [...bucketProbes(accessGraphOf(world))];
const ofRoles = (world: World): readonly Probe[] => [...roleProbes(accessGraphOf(world))];
const ofSecrets = (world: World): readonly Probe[] => [...secretProbes(accessGraphOf(world))];

/** The architecture's table of second walls. */
export const WALLS: readonly Wall[] = [
  refusing(
    "each bucket's policy",
    "refuses plain text, TLS before 1.2, other accounts, other keys, other encryption, readers and writers without a row in the table of permissions, writers of places that are another's, and whoever but the deployment role configures it; ledger, payloads and trail refuse deletion, and locks that are shorter than the charter or that may be lifted; weights and policy bundles refuse deletion and overwriting",
    ofBuckets,
  ),
  refusing("each secret's policy", 'refuses readers but its service, and writers but couriers', ofSecrets),
  refusing(
    'roles, and the endpoint of the runtime',
    "the boundary refuses what no role may ever do; people's policies refuse to invoke, those of the proxy and of classifiers to forward by a router, and the runtime's endpoint what a router forwards",
    ofRoles,
  ),
  {
    where: 'every role',
    says: "has a boundary of the assembly, which lets be only actions of the table of permissions, one by one, on what its rows are about; its own policies grant nothing that the boundary must take back; what a service takes, it takes for this account's resources of its own kind",
    breaches: function* (graph) {
      yield* unbounded(graph);
      yield* looseTrust(graph);
      yield* wideBoundaries(graph);
      yield* beyondRows(graph);
    },
    guards: boundaryGuards,
  },
  {
    where: "each key's policy",
    says: 'lets nobody make grants but for an AWS resource, and roles use the key only through the service that keeps the data and for what it encrypts',
    breaches: function* (graph) {
      yield* freeGrants(graph);
      yield* looseUses(graph);
    },
    guards: keyGuards,
  },
  {
    where: 'security groups',
    says: 'let out to a group what that lets in from them, and in what it lets out; each rule is for one port; they let out to the gateways alone that what stands in them calls',
    breaches: function* (graph) {
      yield* unansweredRules(graph);
      yield* uncalledLists(graph);
    },
    guards: groupGuards,
  },
  {
    where: 'interface endpoints',
    says: 'are called by some part, stand in two zones at the least, and have a security group each, which no other endpoint has and which lets nothing out',
    breaches: function* (graph) {
      yield* uncalled(graph);
      yield* oneZoned(graph);
      yield* sharedGroups(graph);
      yield* talkingEndpoints(graph);
    },
    guards: endpointGuards,
  },
  {
    where: 'subnets',
    says: 'hold interfaces of one kind, and have a route table with the gateways that those call alone; subnets of another kind have other route tables and network ACLs; one prefix list stands for one gateway',
    breaches: function* (graph) {
      yield* mixedTiers(graph);
      yield* sharedTables(graph);
      yield* crossedLists(graph);
    },
    guards: tierGuards,
  },
  {
    where: 'what runs',
    says: "keeps no power of the kernel, is asked whether it is well, runs on a platform that is named, and logs where nothing else does; a model's endpoint is replaced by halves at the most, and rolled back by an alarm for its own failures",
    breaches: function* ({ world }) {
      yield* loose(world);
      yield* unrolled(world);
      yield* sharedLogs(world);
    },
    guards: runningGuards,
  },
  {
    where: 'network ACLs',
    says: "let through no more than the VPC's range, and for tasks and model TCP 443 out and ephemeral ports in; the model's, nothing of the VPC",
    breaches: ({ world }) => wideAcls(world),
    guards: aclGuards,
  },
  {
    where: 'alarms',
    says: 'ring within bounds for waiting reviews, a lagging ledger, refusals, faults of classifiers, denied packets and queries, failures and delays of models, too few tasks and too few healthy targets; the last two in silence as well; each is quiet while all is well; what is counted is counted once; clusters count their tasks',
    breaches: function* (graph) {
      yield* quietAlarms(graph.world);
      yield* deafFilters(graph.world);
      yield* uncounted(graph);
    },
    guards: function* ({ world }) {
      yield* alarmGuards(world);
      yield* filterGuards(world);
    },
  },
  {
    where: 'the dashboard',
    says: "shows the services' metrics, invocations, and what the cordon denied, and nothing that is never sent",
    breaches: ({ world }) => blindDashboards(world),
    guards: ({ world }) => dashboardGuards(world),
  },
  {
    where: 'locks',
    says: 'no gateway works, no snapshot is public, an analyzer looks for openings where the region has one; table, load balancers and DNS firewall are deleted by no call, load balancers hand on to all zones, the table can be restored, tags of images stay, keys rotate',
    breaches: ({ world }) => unlocked(world),
    guards: ({ world }) => lockGuards(world),
  },
];
