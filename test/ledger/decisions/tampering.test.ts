import {
  cosigner,
  encodeCheckpoint,
  encodeKey,
  encodeNote,
  mlDsa44Signer,
  parseCheckpoint,
  parseNote,
  parsePolicy,
  signNote,
  signText,
} from '../../../lib/ledger';
import type { DecisionEntry } from '../../../lib/ledger/decisions/entry';
import { encodeEntry } from '../../../lib/ledger/decisions/entry';
import type { DecisionFaultCode } from '../../../lib/ledger/decisions/faults';
import { DECISION_FAULTS } from '../../../lib/ledger/decisions/faults';
import { logSigners, witnessSigner } from '../support';
import {
  A,
  AFTER,
  approvalOf,
  B,
  CHARTER,
  checkFiles,
  filesOfLog,
  filesOfStory,
  HELD,
  hex,
  intent,
  judged,
  judgedBut,
  KNOWN,
  namesOf,
  originOfLog,
  policyOf,
  RED_LINES,
  rejoin,
  requestOf,
  type Story,
  sha256,
  sha384,
  signersOf,
  tell,
  timeOf,
  WITNESS,
  windowOf,
} from './story';

// What whoever holds every key could write, and what whoever holds none could change: each named, at the right entry.

type Name = `${DecisionFaultCode} ${'one' | 'two'}/${number}`;
interface Case {
  readonly change: (story: Story) => void;
  readonly faults: readonly Name[];
}

const set = (entries: DecisionEntry[], index: number, patch: object): void => {
  entries[index] = { ...entries[index], ...patch } as DecisionEntry;
};

/** Changes in the first log are hidden from the join, so that only what they say themselves is at fault. */
const inOne = (index: number, patch: object, ...faults: Name[]): Case => ({
  change: (story) => {
    set(story.one, index, patch);
    rejoin(story);
  },
  faults,
});
const inTwo = (index: number, patch: object, ...faults: Name[]): Case => ({
  change: (story) => set(story.two, index, patch),
  faults,
});

const genesis: Record<string, Case> = {
  'an image that the charter lacks': inTwo(B.genesis, { image: sha256('9') }, 'image_unknown two/0'),
  'another configuration': inTwo(B.genesis, { configuration: sha384('9') }, 'configuration_unknown two/0'),
  'another charter': inTwo(B.genesis, { charter: sha384('9') }, 'charter_differs two/0'),
  'another normaliser': inOne(
    A.genesis,
    { normaliser: sha256('9') },
    'normaliser_unknown one/0',
    'normaliser_differs one/1',
    'normaliser_differs one/3',
    'normaliser_differs one/6',
    'normaliser_differs one/9',
  ),
  'policies left out': inOne(
    A.genesis,
    { policies: [] },
    ...([2, 2, 2, 2, 2, 2, 5, 5, 5, 7, 7, 7, 7, 7, 7].map(
      (entry) => `policy_unannounced one/${entry}`,
    ) as Name[]),
  ),
  'a policy that nobody knows': inTwo(
    B.genesis,
    { policies: [...RED_LINES.map((redLine) => policyOf(redLine)), policyOf('weapons', 9)] },
    'policy_unknown two/0',
  ),
  'a red line of its own': inTwo(
    B.genesis,
    { policies: [...RED_LINES.map((redLine) => policyOf(redLine)), policyOf('jokes')] },
    'red_line_unknown two/0',
    'policy_unknown two/0',
  ),
  'a heartbeat shorter than its silences': inOne(
    A.genesis,
    { heartbeatSeconds: 9 },
    ...([1, 2, 3, 4, 5, 6, 7, 8, 9].map((entry) => `silence one/${entry}`) as Name[]),
  ),
};

const followed = (patch: object) => ({ origin: originOfLog('one'), size: 10, sealed: false, ...patch });
const joins: Record<string, Case> = {
  'takes over from nobody': inTwo(B.genesis, { follows: [] }, 'unsealed one/9', 'abandoned_differs two/1'),
  'takes over a smaller log': {
    change: ({ two }) => {
      const first = two[0];
      if (first?.kind === 'genesis')
        set(two, 0, { follows: first.follows.map((log) => ({ ...log, size: 9 })) });
    },
    faults: ['follows_differs two/0'],
  },
  'takes over another root': inTwo(
    B.genesis,
    { follows: [followed({ root: sha256('9') })] },
    'follows_differs two/0',
  ),
  'takes over itself': {
    change: ({ two }) => {
      const first = two[0];
      if (first?.kind === 'genesis')
        set(two, 0, { follows: [...first.follows, { ...first.follows[0], origin: originOfLog('two') }] });
    },
    faults: ['follows_itself two/0', 'follows_differs two/0'],
  },
  'takes over twice': {
    change: ({ two }) => {
      const first = two[0];
      if (first?.kind === 'genesis') set(two, 0, { follows: [...first.follows, ...first.follows] });
    },
    faults: ['followed_twice two/0'],
  },
  'takes over a log that nobody has': {
    change: ({ two }) => {
      const first = two[0];
      if (first?.kind === 'genesis')
        set(two, 0, { follows: [...first.follows, { ...first.follows[0], origin: originOfLog('zero') }] });
    },
    faults: ['follows_absent two/0'],
  },
  'says that it was sealed': {
    change: ({ two }) => {
      const first = two[0];
      if (first?.kind === 'genesis')
        set(two, 0, { follows: first.follows.map((log) => ({ ...log, sealed: true })) });
    },
    faults: ['follows_differs two/0'],
  },
  'takes over before the other had ended': {
    change: (story) => {
      const late = timeOf(700);
      set(story.one, 0, { heartbeatSeconds: 3600 });
      set(story.one, A.open, { time: late });
      rejoin(story);
    },
    faults: ['follows_early two/0'],
  },
  'gives up another request': inTwo(
    B.abandoned,
    { requests: [requestOf(99)] },
    'abandoned_differs two/0',
    'abandoned_differs two/1',
  ),
  'gives up one twice': inTwo(
    B.abandoned,
    { requests: [requestOf(4), requestOf(4)] },
    'abandoned_differs two/1',
  ),
  'gives up a request of a log that it does not follow': inTwo(
    B.abandoned,
    { log: originOfLog('zero') },
    'abandoned_differs two/0',
    'abandoned_differs two/1',
  ),
  'gives nothing up': {
    change: ({ two }) => {
      two[B.abandoned] = { ...base(two, B.abandoned), kind: 'heartbeat' } as DecisionEntry;
    },
    faults: ['abandoned_differs two/0'],
  },
  'gives up its own request that was decided': inTwo(
    B.heartbeat,
    { kind: 'abandoned', log: originOfLog('two'), requests: [requestOf(7)] },
    'abandoned_differs two/12',
  ),
};

function base(entries: readonly DecisionEntry[], index: number) {
  const { schema, enclave, instance, sequence, time } = entries[index] ?? entries[0] ?? raise();
  return { schema, enclave, instance, sequence, time };
}
const raise = (): never => {
  throw new Error('there is no entry');
};
/** Puts another entry in the place of one. */
const instead = (index: number, body: object, ...faults: Name[]): Case => ({
  change: ({ two }) => {
    two[index] = { ...base(two, index), ...body } as DecisionEntry;
  },
  faults,
});

const requests: Record<string, Case> = {
  ...Object.fromEntries(
    (
      [
        ['released', B.released - 1, [B.released]],
        ['streamed', B.streamed, [B.window0, B.window1, B.windowed]],
        ['approved', B.intent, [B.approval, B.approved]],
      ] as const
    ).map(([name, at, entries]) => [
      `no intent of what was ${name}`,
      instead(at, { kind: 'heartbeat' }, ...entries.map((entry): Name => `intent_missing two/${entry}`)),
    ]),
  ),
  'an intent of the first log is missing': {
    change: (story) => {
      story.one[A.intent] = { ...base(story.one, A.intent), kind: 'heartbeat' } as DecisionEntry;
      rejoin(story);
    },
    faults: ['intent_missing one/2'],
  },
  'an intent twice': instead(B.released, intent(7), 'intent_repeated two/11', 'seal_early two/13'),
  'a decision twice': instead(
    B.heartbeat,
    tell().two[B.released] ?? {},
    'sequence_gap two/12',
    'intent_missing two/12',
  ),
  'a request without decision at the seal': instead(B.heartbeat, intent(8), 'seal_early two/13'),
  'a tenant whom nobody registered': inTwo(B.streamed, { tenant: 'stranger' }, 'caller_unregistered two/5'),
  'a tenant of another agency': inTwo(B.streamed, { agency: 'navy' }, 'caller_unregistered two/5'),
  'a purpose that is not the tenant’s': inTwo(
    B.streamed,
    { purpose: 'mischief' },
    'caller_unregistered two/5',
  ),
  'another normaliser than the genesis': inTwo(
    B.streamed,
    { normaliser: sha256('9') },
    'normaliser_differs two/5',
  ),
  'texts that could not be read, released': inTwo(10, { unreadable: 1 }, 'unreadable_released two/11'),
  'texts that could not be read, released by window': inTwo(
    B.streamed,
    { unreadable: 1 },
    'unreadable_released two/6',
    'unreadable_released two/7',
    'unreadable_released two/8',
  ),
  'high stakes, released': inTwo(10, { purpose: 'appeals' }, 'high_stakes_released two/11'),
  'a release that commits to nothing': inTwo(
    B.released,
    { commitment: undefined },
    'commitment_missing two/11',
  ),
  'a release of no model': inTwo(B.released, { model: undefined }, 'model_missing two/11'),
  'an id of before, in another log': {
    change: ({ two }) => {
      for (const at of [B.released - 1, B.released]) set(two, at, { request: requestOf(1) });
    },
    faults: ['intent_repeated two/10'],
  },
  'an id of before, in the same log': {
    change: ({ two }) => {
      for (const at of [B.released - 1, B.released]) set(two, at, { request: requestOf(6) });
    },
    faults: ['intent_repeated two/10'],
  },
  'an id of before, turned away': instead(
    B.heartbeat,
    { kind: 'denial', request: requestOf(7), code: 'caller_unknown' },
    'intent_repeated two/12',
  ),
  'an id of before, whose first is later in the order of the logs': {
    change: (story) => {
      set(story.one, A.open, { request: requestOf(5), time: timeOf(325) });
      set(story.two, B.abandoned, { requests: [requestOf(5)] });
      set(story.one, 0, { heartbeatSeconds: 3600 });
      rejoin(story);
    },
    faults: ['intent_repeated one/9'],
  },
  'more turned away than its codes say': instead(
    B.heartbeat,
    { kind: 'denial', request: requestOf(91), code: 'late', requests: 5, codes: { late: 3, odd: 1 } },
    'denial_miscounted two/12',
  ),
  'a code that none of those turned away had': instead(
    B.heartbeat,
    { kind: 'denial', request: requestOf(91), code: 'late', requests: 5, codes: { odd: 5 } },
    'denial_miscounted two/12',
  ),
  'several turned away of one tenant': instead(
    B.heartbeat,
    { kind: 'denial', request: requestOf(91), code: 'late', tenant: 'desk', requests: 2, codes: { late: 2 } },
    'denial_miscounted two/12',
  ),
  'codes of one that was turned away': instead(
    B.heartbeat,
    { kind: 'denial', request: requestOf(91), code: 'late', codes: { late: 1 } },
    'denial_miscounted two/12',
  ),
  ...Object.fromEntries(
    (['refused', 'failed'] as const).map((outcome) => [
      `windows let out of a request that was refused, and ${outcome}`,
      inTwo(
        B.windowed,
        {
          ...{ outcome, input: judgedBut('weapons', 'refuse'), model: undefined },
          ...(outcome === 'refused' && { redLine: 'weapons' }),
        },
        'refused_released two/8',
      ),
    ]),
  ),
  'windows let out of a request that nobody judged, and failed': inTwo(
    B.windowed,
    { outcome: 'failed', input: undefined, model: undefined },
    ...(RED_LINES.map(() => 'judgement_missing two/8') as Name[]),
  ),
  'an answer held, and none was judged': inOne(
    A.held,
    { output: undefined, commitment: undefined, input: judgedBut('decisions', 'hold') },
    ...(RED_LINES.map(() => 'judgement_missing one/7') as Name[]),
    'hold_incomplete one/7',
  ),
  'an answer held without a commitment': inOne(A.held, { commitment: undefined }, 'hold_incomplete one/7'),
  'a request held, and not all of it judged': inOne(
    A.held,
    { input: judged().slice(1) },
    'judgement_missing one/7',
  ),
  'a model that is no release': inTwo(
    B.approved,
    { model: { image: sha256('9'), weights: sha384('4') } },
    'model_unknown two/4',
  ),
  'other weights than the release’s': inTwo(
    B.approved,
    { model: { image: sha256('4'), weights: sha384('9') } },
    'model_unknown two/4',
  ),
  'a window left out': instead(B.window0, { kind: 'heartbeat' }, 'window_gap two/7'),
  'a window that shrinks': inTwo(
    B.window1,
    { characters: 100 },
    'window_shrinks two/7',
    'windows_differ two/8',
  ),
  'a window more than was decided': inTwo(
    B.windowed,
    { released: { windows: 1, characters: 200, commitment: `hmac-sha384:${hex(384, 'f')}` } },
    'windows_differ two/8',
  ),
  'more characters than were released': inTwo(
    B.windowed,
    { released: { windows: 2, characters: 500, commitment: `hmac-sha384:${hex(384, 'f')}` } },
    'windows_differ two/8',
  ),
  'windows that the decision leaves out': inTwo(B.windowed, { released: undefined }, 'windows_differ two/8'),
  'windows that never were': inTwo(
    B.released,
    { released: { windows: 1, characters: 9, commitment: `hmac-sha384:${hex(384, 'f')}` } },
    'windows_differ two/11',
  ),
  'refused, and nobody refused it': inOne(A.refused, { input: judged() }, 'refusal_unfounded one/5'),
  'held, and nobody says what for': inOne(
    A.held,
    { hold: undefined },
    'hold_incomplete one/7',
    'approval_unmatched two/3',
  ),
  'held though a red line refused it': inOne(
    A.held,
    { input: judgedBut('weapons', 'refuse') },
    'refused_held one/7',
  ),
  'held though a red line said nothing': inOne(
    A.held,
    { output: judgedBut('weapons', 'none') },
    'refused_held one/7',
  ),
  'held for longer than the charter says': inOne(
    A.held,
    { hold: { ...HELD, expires: timeOf(11_500) } },
    'hold_too_long one/7',
  ),
  'held, and approved at once': inOne(
    A.held,
    { review: { id: 'review-1', reviewers: ['spiffe://example/first'] } },
    'review_misplaced one/7',
  ),
  'held without an id': inOne(
    A.held,
    { review: undefined },
    'hold_incomplete one/7',
    'approval_unmatched two/3',
  ),
  'a refusal by an approval': inOne(
    A.refused,
    { review: { id: 'review-1', reviewers: [] } },
    'review_misplaced one/5',
  ),
  'a release that is held': {
    change: ({ one, two }) => {
      const held = one[A.held];
      if (held?.kind === 'decision') set(two, B.released, { hold: held.hold });
    },
    faults: ['review_misplaced two/11'],
  },
};

const verdicts: Record<string, Case> = Object.fromEntries(
  RED_LINES.flatMap((redLine) =>
    (
      [
        ['released', B.released, 'input', 2],
        ['released', B.released, 'output', 2],
        ['streamed', B.windowed, 'output', 1],
        ['streamed', B.windowed, 'input', 1],
        ['let out by window', B.window1, 'output', 1],
      ] as const
    ).flatMap(([what, entry, direction, version]): [string, Case][] => {
      const where = `${what}: ${redLine}, ${direction}`;
      const patch = (judgements: readonly object[]) => ({ [direction]: judgements });
      const all = judged('allow', version);
      const one = (verdict: 'refuse' | 'hold') => patch(judgedBut(redLine, verdict, version));
      const none = all.map((each) =>
        each.redLine === redLine ? { redLine, verdict: 'none', fault: 'late' } : each,
      );
      return [
        [`${where} refused`, inTwo(entry, one('refuse'), `refused_released two/${entry}`)],
        [`${where} held`, inTwo(entry, one('hold'), `not_allowed two/${entry}`)],
        [`${where} without an answer`, inTwo(entry, patch(none), `not_allowed two/${entry}`)],
        [
          `${where} not asked`,
          inTwo(
            entry,
            patch(all.filter((each) => each.redLine !== redLine)),
            `judgement_missing two/${entry}`,
          ),
        ],
        [
          `${where} asked twice`,
          inTwo(
            entry,
            patch([...all, ...all.filter((each) => each.redLine === redLine)]),
            `judgement_repeated two/${entry}`,
          ),
        ],
      ];
    }),
  ),
);

const policies: Record<string, Case> = Object.fromEntries(
  RED_LINES.flatMap((redLine): [string, Case][] => {
    const but = (patch: object, version = 2) => ({
      output: judged('allow', version).map((each) =>
        each.redLine === redLine ? { ...each, ...patch } : each,
      ),
    });
    const at = (code: DecisionFaultCode): Name => `${code} two/${B.released}`;
    return [
      [
        `${redLine} by a policy that nobody knows`,
        inTwo(
          B.released,
          but({ policy: { version: 7, digest: sha384('7') } }),
          at('policy_unannounced'),
          at('policy_unknown'),
        ),
      ],
      [
        `${redLine} by a known version with other content`,
        inTwo(
          B.released,
          but({ policy: { version: 2, digest: sha384('7') } }),
          at('policy_unannounced'),
          at('policy_unknown'),
        ),
      ],
      [
        `${redLine} by a classifier that nobody knows`,
        inTwo(
          B.released,
          but({ classifier: { engine: 'screen', digest: sha256('9') } }),
          at('policy_unannounced'),
          at('classifier_unknown'),
        ),
      ],
      [
        `${redLine} by another engine`,
        inTwo(
          B.released,
          but({ classifier: { engine: 'oracle', digest: sha256('3') } }),
          at('policy_unannounced'),
          at('classifier_unknown'),
        ),
      ],
      [`${redLine} without a policy`, inTwo(B.released, but({ policy: undefined }), at('policy_missing'))],
      [
        `${redLine} without a classifier`,
        inTwo(B.released, but({ classifier: undefined }), at('policy_missing')),
      ],
      [
        `${redLine} by a policy before it was announced`,
        inTwo(
          B.approved,
          {
            input: judged().map((each) =>
              each.redLine === redLine ? { ...each, ...policyOf(redLine, 2) } : each,
            ),
          },
          `policy_unannounced two/${B.approved}`,
        ),
      ],
    ];
  }),
);

const reviewers = (...ids: readonly string[]) =>
  ids.map((id) => ({ id: `spiffe://example/${id}`, decidedAt: timeOf(150) }));
const approvedBy = (ids: readonly string[], ...faults: Name[]): Case => ({
  change: ({ two }) => {
    set(two, B.approval, { reviewers: reviewers(...ids) });
    set(two, B.approved, {
      review: { id: 'review-1', reviewers: ids.map((id) => `spiffe://example/${id}`) },
    });
  },
  faults,
});
const decidedAt = (...seconds: readonly number[]) => ({
  reviewers: reviewers('first', 'second').map((one, at) => ({ ...one, decidedAt: timeOf(seconds[at] ?? 0) })),
});

const approvals: Record<string, Case> = {
  'by nobody': approvedBy([], 'approvers_too_few two/3'),
  'by one person': approvedBy(['first'], 'approvers_too_few two/3'),
  'by one person twice': approvedBy(['first', 'first'], 'approvers_too_few two/3'),
  'by a stranger': approvedBy(['first', 'stranger'], 'approver_unknown two/3'),
  'by a reviewer of another agency': approvedBy(['first', 'third'], 'approver_other_agency two/3'),
  'by a reviewer without clearance': approvedBy(['first', 'fourth'], 'approver_uncleared two/3'),
  'by a reviewer of a lower clearance': approvedBy(['first', 'fifth'], 'approver_uncleared two/3'),
  'by a reviewer who lacks a caveat': approvedBy(['first', 'sixth'], 'approver_uncleared two/3'),
  'by two who are not cleared': approvedBy(
    ['fourth', 'sixth'],
    'approver_uncleared two/3',
    'approver_uncleared two/3',
  ),
  'by the caller': approvedBy(['first', 'desk'], 'approver_is_caller two/3'),
  'named by other reviewers': inTwo(
    B.approved,
    { review: { id: 'review-1', reviewers: ['spiffe://example/first', 'spiffe://example/third'] } },
    'approval_missing two/4',
    'not_allowed two/4',
    'high_stakes_released two/4',
  ),
  'another one is named': inTwo(
    B.approved,
    { review: { id: 'review-2', reviewers: ['spiffe://example/first', 'spiffe://example/second'] } },
    'approval_missing two/4',
    'not_allowed two/4',
    'high_stakes_released two/4',
  ),
  'none is named': inTwo(
    B.approved,
    { review: undefined },
    'approval_unused two/4',
    'not_allowed two/4',
    'high_stakes_released two/4',
  ),
  'none is there': instead(
    B.approval,
    { kind: 'heartbeat' },
    'approval_missing two/4',
    'not_allowed two/4',
    'high_stakes_released two/4',
  ),
  'of the request, for an answer that was held': {
    change: ({ one, two }) => {
      const held = one[A.held];
      if (held?.kind === 'decision')
        set(one, A.held, {
          ...{ hold: { ...held.hold, stage: 'input' }, output: undefined, commitment: undefined },
          input: judgedBut('decisions', 'hold'),
        });
      set(two, B.approval, { stage: 'input' });
      rejoin({ one, two });
    },
    faults: ['not_allowed two/4', 'high_stakes_released two/4'],
  },
  'of what nobody held': {
    change: ({ two }) => {
      set(two, B.approval, { review: 'review-9' });
      set(two, B.approved, {
        review: { id: 'review-9', reviewers: reviewers('first', 'second').map(({ id }) => id) },
      });
    },
    faults: ['approval_unmatched two/3'],
  },
  'of another request': inTwo(B.approval, { requestDigest: sha256('9') }, 'approval_differs two/3'),
  'under other policies': inTwo(B.approval, { policyDigest: sha256('9') }, 'approval_differs two/3'),
  'of another answer': inTwo(B.approval, { payloadDigest: sha256('9') }, 'approval_differs two/3'),
  'of another stage': inTwo(
    B.approval,
    { stage: 'input' },
    'approval_differs two/3',
    'not_allowed two/4',
    'high_stakes_released two/4',
  ),
  'for another purpose': inTwo(B.intent, { purpose: 'logistics' }, 'approval_differs two/3'),
  'used again': {
    change: ({ two }) => {
      two[B.policies] = { ...base(two, B.policies), ...intent(8, 'appeals') } as DecisionEntry;
      two[10] = { ...base(two, 10), ...approvalOf(8, 'review-1') } as DecisionEntry;
      const approved = two[B.approved];
      two[11] = { ...approved, ...base(two, 11), request: requestOf(8) } as DecisionEntry;
    },
    faults: ['approval_replayed two/10'],
  },
  'used twice for one request': instead(
    B.streamed - 1,
    approvalOf(5, 'review-2'),
    'approval_repeated two/4',
    'approval_unmatched two/4',
    'seal_early two/13',
  ),
  'used after a part was released': {
    change: (story) => {
      const [approval, window] = [story.two[B.approval], windowOf(5, 0)];
      set(story.one, A.intent + 5, { purpose: 'logistics' });
      set(story.two, B.intent, { purpose: 'logistics' });
      story.two[B.approval] = { ...base(story.two, B.approval), ...window } as DecisionEntry;
      story.two[B.approved] = { ...approval, ...base(story.two, B.approved) } as DecisionEntry;
      story.two.splice(B.streamed, story.two.length, {
        ...tell().two[B.approved],
        ...base(story.two, B.streamed),
        released: { windows: 1, characters: 200, commitment: `hmac-sha384:${hex(384, 'f')}` },
      } as DecisionEntry);
      story.two.push({
        ...base(story.two, B.streamed),
        sequence: 6,
        kind: 'seal',
        entries: 6,
      } as DecisionEntry);
      rejoin(story);
    },
    faults: ['approval_after_release two/4'],
  },
  'after the hold had expired': {
    change: (story) => {
      const held = story.one[A.held];
      if (held?.kind === 'decision') set(story.one, A.held, { hold: { ...held.hold, expires: timeOf(200) } });
      rejoin(story);
    },
    faults: ['approval_late two/3'],
  },
  'decided after the hold had expired': inTwo(B.approval, decidedAt(150, 11_000), 'approval_late two/3'),
  'decided after it was used': inTwo(B.approval, decidedAt(150, 1000), 'approval_late two/3'),
  'decided before it was held': inTwo(B.approval, decidedAt(-1000, 150), 'approval_early two/3'),
  'used before it was held, which no clock explains in one log': {
    change: ({ two }) => {
      set(two, B.approval, { review: 'review-2' });
      const [first, second] = reviewers('first', 'second').map(({ id }) => id);
      set(two, B.approved, { review: { id: 'review-2', reviewers: [first, second] } });
      two[B.released - 1] = { ...base(two, B.released - 1), ...intent(7, 'appeals') } as DecisionEntry;
      const held = tell().one[A.held];
      two[B.released] = {
        ...{ ...held, ...base(two, B.released), request: requestOf(7) },
        review: { id: 'review-2', reviewers: [] },
      } as DecisionEntry;
    },
    faults: ['approval_early two/3'],
  },
  'used long before it was held elsewhere': {
    change: (story) => {
      for (const at of [A.held, A.heartbeat, A.open]) set(story.one, at, { time: timeOf(631 + at) });
      set(story.two, B.approval, decidedAt(400, 400));
      rejoin(story);
    },
    faults: ['silence one/7', 'follows_early two/0', 'approval_early two/3'],
  },
  'of one of two holds under one id': {
    change: (story) => {
      const held = story.one[A.held];
      story.one[A.open] = { ...intent(4), ...base(story.one, A.open) } as DecisionEntry;
      story.one[A.heartbeat] = { ...base(story.one, 8), ...intent(3, 'appeals') } as DecisionEntry;
      story.one[A.open] = { ...held, ...base(story.one, A.open) } as DecisionEntry;
      story.two[B.abandoned] = { ...base(story.two, 1), kind: 'heartbeat' } as DecisionEntry;
      rejoin(story);
    },
    faults: ['intent_repeated one/8', 'hold_repeated one/9'],
  },
};

const ends: Record<string, Case> = {
  'a seal that counts one entry more': inTwo(B.seal, { entries: 14 }, 'seal_wrong two/13'),
  'a seal that counts none': inTwo(B.seal, { entries: 0 }, 'seal_wrong two/13'),
  'no seal': { change: ({ two }) => void two.pop(), faults: ['unsealed two/12'] },
  'no end at all': { change: ({ two }) => void two.splice(3), faults: ['unsealed two/2'] },
  'an entry after the seal': {
    change: ({ two }) => {
      const sealed = base(two, B.seal);
      two.push({ ...sealed, sequence: 14, kind: 'heartbeat' } as DecisionEntry);
    },
    faults: ['entry_after_seal two/14'],
  },
  'a second genesis': {
    change: ({ two }) => {
      two[B.heartbeat] = { ...two[0], ...base(two, B.heartbeat) } as DecisionEntry;
    },
    faults: ['genesis_repeated two/12'],
  },
  'silence for longer than a heartbeat': {
    change: ({ two }) => {
      for (let at = B.policies; at < two.length; at++) set(two, at, { time: timeOf(500 + at * 10) });
    },
    faults: ['silence two/9'],
  },
  'entries of a time to come': {
    change: ({ two }) => {
      set(two, 0, { heartbeatSeconds: 3600 });
      for (let at = B.heartbeat; at < two.length; at++) set(two, at, { time: timeOf(3600 + 310) });
    },
    faults: ['time_ahead two/12'],
  },
  'another instance': inTwo(B.policies, { instance: 'three' }, 'entry_foreign two/9'),
  'another enclave': inTwo(B.policies, { enclave: 'another' }, 'entry_foreign two/9'),
  'a part of its enclave with its instance': inTwo(
    B.policies,
    { enclave: 'log.example', instance: 'enclave/two' },
    'entry_foreign two/9',
  ),
};
genesis['a log without one'] = {
  change: (story) => {
    story.one[0] = {
      ...base(story.one, 0),
      kind: 'policies',
      policies: RED_LINES.map((one) => policyOf(one)),
    } as DecisionEntry;
    rejoin(story);
  },
  faults: ['genesis_missing one/0'],
};

const all: readonly (readonly [string, Case])[] = Object.entries({
  genesis,
  joins,
  requests,
  verdicts,
  policies,
  approvals,
  ends,
}).flatMap(([group, cases]) =>
  Object.entries(cases).map(([name, one]) => [`${group}: ${name}`, one] as const),
);

describe('signed with every key', () => {
  test.each(all)('%s', async (_, { change, faults }) => {
    const story = tell();
    change(story);
    const checked = await checkFiles(await filesOfStory(story));
    expect(namesOf(checked)).toEqual(faults);
    expect(checked.status).not.toBe('proved');
  });

  const places = (['one', 'two'] as const).flatMap((log) =>
    Array.from({ length: log === 'one' ? 10 : 14 }, (__, index) => [log, index] as const),
  );

  test.each(places)('entry %s/%i left out', async (log, index) => {
    const story = tell();
    story[log].splice(index, 1);
    rejoin(story);
    const names = namesOf(await checkFiles(await filesOfStory(story)));
    // The last entry leaves no gap behind it, but what it said is missed.
    if (index < story[log].length) expect(names).toContain(`sequence_gap ${log}/${index}`);
    else expect(names).toContain(log === 'one' ? 'abandoned_differs two/1' : 'unsealed two/12');
  });

  test.each(places)('entry %s/%i twice', async (log, index) => {
    const story = tell();
    story[log].splice(index, 0, ...story[log].slice(index, index + 1));
    rejoin(story);
    expect(namesOf(await checkFiles(await filesOfStory(story)))).toContain(
      `sequence_gap ${log}/${index + 1}`,
    );
  });

  test.each(places.filter(([log, index]) => index < (log === 'one' ? 9 : 13)))(
    'entry %s/%i and the next in each other’s place',
    async (log, index) => {
      const story = tell();
      const [a, b] = story[log].slice(index, index + 2);
      story[log].splice(index, 2, b ?? raise(), a ?? raise());
      rejoin(story);
      const names = namesOf(await checkFiles(await filesOfStory(story)));
      expect(names).toContain(`sequence_gap ${log}/${index}`);
      expect(names).toContain(`time_backwards ${log}/${index + 1}`);
    },
  );

  test.each(places.filter(([, index]) => index > 0))('entry %s/%i back-dated', async (log, index) => {
    const story = tell();
    set(story[log], index, { time: timeOf(-1) });
    rejoin(story);
    expect(namesOf(await checkFiles(await filesOfStory(story)))).toContain(`time_backwards ${log}/${index}`);
  });

  test('every fault of what entries say has a case', () => {
    const shown = new Set(all.flatMap(([, { faults }]) => faults.map((name) => name.split(' ')[0])));
    const elsewhere = [
      'entry_malformed',
      'sequence_gap',
      'time_backwards',
      'known_missing',
      'policy_withdrawn',
      'time_behind',
      // Of several logs at once: lies.test.ts.
      ...['follows_foreign', 'instance_repeated'],
      // Of what callers and metrics say: join/receipts.test.ts.
      ...['receipt_missing', 'receipt_differs', 'receipt_unrecorded', 'receipt_absent', 'receipt_ahead'],
      ...['invocations_more', 'invocations_fewer'],
      // Of logs of the review service: reviews.test.ts.
      ...['entry_misplaced', 'review_unfounded', 'review_unlogged', 'denied_released'],
      ...[
        'review_log_absent',
        'review_log_unknown',
        'approver_recused',
        'decision_shared',
        'denial_unresolved',
        'expired_released',
        'decision_repeated',
      ],
    ];
    const codes = Object.entries(DECISION_FAULTS).filter(
      ([code, { claim }]) => !['intact', 'witnessed'].includes(claim) && !elsewhere.includes(code),
    );
    expect(codes.map(([code]) => code).filter((code) => !shown.has(code))).toEqual([]);
  });
});

test('entries that are not of the format are named, whatever is wrong with them', async () => {
  const { one, two } = tell();
  const bytes = two.map(encodeEntry);
  const [released] = [bytes[B.released] ?? raise()];
  const wrong = [
    '',
    '{}',
    'null',
    `${released} `,
    ` ${released}`,
    released.toString().replace('"kind"', '"Kind"'),
    released.toString().replace('decision-log/v1', 'decision-log/v2'),
    released.toString().replace('"released"', '"let-go"'),
    released.toString().replace('sha384:', 'sha999:'),
    released.toString().replace('"sequence":11', '"sequence":1.1e1'),
    released.toString().replace('"sequence":11', '"sequence":-11'),
    released.toString().replace('}', ',"extra":1}'),
    `${released}`.replace(/"time":"[^"]*"/, '"time":"yesterday"'),
    `${released}`.replace(/"time":"([^"]*)Z"/, '"time":"$1+00:00"'),
    ...['02-30T00', '11-31T00', '11-22T24'].map((when) =>
      `${released}`.replace(/"time":"[^"]*"/, `"time":"2026-${when}:00:00.000Z"`),
    ),
    Buffer.concat([released, Buffer.of(0)]),
    Buffer.of(0xff, 0xfe),
  ];
  for (const entry of wrong) {
    const changed = bytes.with(B.released, Buffer.from(entry));
    const first = await filesOfLog(originOfLog('one'), one.map(encodeEntry));
    const names = namesOf(await checkFiles([first, await filesOfLog(originOfLog('two'), changed)]));
    expect(names).toContain('entry_malformed two/11');
  }
});

test('a policy that was withdrawn counts until then, and no longer', async () => {
  const until = (seconds: number) => ({
    known: {
      ...KNOWN,
      policies:
        KNOWN.policies?.map((one) => (one.version === 1 ? { ...one, until: timeOf(seconds) } : one)) ?? [],
    },
  });
  const files = await filesOfStory(tell());
  expect((await checkFiles(files, until(400))).status).toBe('proved');
  // The second log announces it at 300 s and uses it at 340 s.
  expect(namesOf(await checkFiles(files, until(339)))).toContain(`policy_withdrawn two/${B.approved}`);
});

test('what the verifier gives no list for is undecided, never proved', async () => {
  const { status, claims, faults } = await checkFiles(await filesOfStory(tell()), {
    known: { schema: 'cordon.ledger-known/v1' },
  });
  expect(status).toBe('undecided');
  expect(claims.find(({ id }) => id === 'as-approved')?.status).toBe('undecided');
  expect(faults.map(({ code, detail }) => [code, detail])).toEqual(
    ['configurations', 'normalisers', 'policies', 'classifiers'].map((list) => ['known_missing', list]),
  );
});

test('a charter with one red line more is not satisfied by verdicts on the others', async () => {
  const charter = { ...CHARTER, redLines: [...RED_LINES, 'poisons'] };
  const names = namesOf(await checkFiles(await filesOfStory(tell()), { charter }));
  for (const entry of ['one/2', 'two/4', 'two/6', 'two/7', 'two/8', 'two/11'])
    expect(names).toContain(`judgement_missing ${entry}`);
});

describe('signed by nobody', () => {
  const honest = () => filesOfStory(tell());
  const places = (['one', 'two'] as const).flatMap((log, number) =>
    Array.from({ length: log === 'one' ? 10 : 14 }, (_, index) => [log, index, number] as const),
  );

  test.each(places)('a bit of entry %s/%i', async (log, index, number) => {
    const files = await honest();
    const bundle =
      [...(files[number]?.keys() ?? [])].find((path) => path.startsWith('tile/entries')) ?? raise();
    const bytes = Buffer.from(files[number]?.get(bundle) ?? raise());
    let at = 0;
    for (let skip = 0; skip < index; skip++) at += 2 + bytes.readUInt16BE(at);
    const middle = at + 2 + Math.floor(bytes.readUInt16BE(at) / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    files[number]?.set(bundle, bytes);
    expect(namesOf(await checkFiles(files))).toContain(`entry_differs ${log}/${index}`);
  });

  const broken = async (change: (first: Map<string, Buffer>, second: Map<string, Buffer>) => unknown) => {
    const files = await honest();
    await change(...files);
    return namesOf(await checkFiles(files));
  };
  const resign = async (
    files: Map<string, Buffer>,
    patch: object,
    signers = signersOf(originOfLog('two')),
  ) => {
    const { text } = parseNote(files.get('checkpoint') ?? raise());
    const changed = encodeCheckpoint({ ...parseCheckpoint(text), ...patch });
    const signed = await signNote(changed, signers);
    const witnessed = await signText(changed, [WITNESS]);
    files.set('checkpoint', encodeNote({ ...signed, signatures: [...signed.signatures, ...witnessed] }));
  };

  const cases: Record<
    string,
    [(first: Map<string, Buffer>, second: Map<string, Buffer>) => unknown, string]
  > = {
    'no checkpoint': [(_, two) => two.delete('checkpoint'), 'checkpoint_missing 1/0'],
    'an empty checkpoint': [(_, two) => two.set('checkpoint', Buffer.alloc(0)), 'checkpoint_refused 1/0'],
    'the checkpoint of the other log': [
      (one, two) => two.set('checkpoint', one.get('checkpoint') ?? raise()),
      'log_repeated one/0',
    ],
    'a log in the place of another': [
      (one, two) => {
        for (const [path, bytes] of one) two.set(path, bytes);
      },
      'log_repeated one/0',
    ],
    'a checkpoint by another key': [
      (_, two) => resign(two, {}, logSigners(originOfLog('two'), 9).slice(0, 1)),
      'checkpoint_refused 1/0',
    ],
    'a checkpoint under another name': [
      (_, two) => resign(two, { origin: 'elsewhere/two' }),
      'checkpoint_refused 1/0',
    ],
    'another root, signed': [(_, two) => resign(two, { root: Buffer.alloc(32) }), 'root_differs two/0'],
    'a checkpoint ahead of its tiles': [(_, two) => resign(two, { size: 15 }), 'bundle_missing two/0'],
    'no bundle': [(_, two) => two.delete('tile/entries/000.p/14'), 'bundle_missing two/0'],
    'no tile': [(_, two) => two.delete('tile/0/000.p/14'), 'tile_missing two/0'],
    'a tile of zeros': [(_, two) => two.set('tile/0/000.p/14', Buffer.alloc(14 * 32)), 'tile_differs two/0'],
    'a bundle that is cut short': [
      (_, two) =>
        two.set('tile/entries/000.p/14', two.get('tile/entries/000.p/14')?.subarray(0, -20) ?? raise()),
      'bundle_malformed two/13',
    ],
    'no witness': [
      (_, two) => {
        const note = parseNote(two.get('checkpoint') ?? raise());
        two.set('checkpoint', encodeNote({ ...note, signatures: note.signatures.slice(0, 1) }));
      },
      'quorum_missing two/13',
    ],
    'a witness of their own': [
      async (_, two) => {
        const note = parseNote(two.get('checkpoint') ?? raise());
        const own = await signText(note.text, [witnessSigner(7)]);
        two.set('checkpoint', encodeNote({ ...note, signatures: [...note.signatures.slice(0, 1), ...own] }));
      },
      'quorum_missing two/13',
    ],
  };

  test.each(Object.entries(cases))('%s', async (_, [change, name]) => {
    expect(await broken(change)).toContain(name);
  });

  test('a beginning of the log in its place, once a later checkpoint is known', async () => {
    const story = tell();
    const [one, whole] = await filesOfStory(story);
    const cut = await filesOfLog(originOfLog('two'), story.two.slice(0, 9).map(encodeEntry));
    const history = [whole.get('checkpoint') ?? raise()];
    expect(namesOf(await checkFiles([one, whole], { history }))).toEqual([]);
    expect(namesOf(await checkFiles([one, cut], { history }))).toContain('history_differs two/9');
  });

  test('entries that are older than an earlier checkpoint without them', async () => {
    const { one, two } = tell();
    const signersAt = (origin: string, seconds: number) => [
      ...signersOf(origin),
      cosigner(origin, mlDsa44Signer(Buffer.alloc(32, 1)), () => Date.parse(timeOf(seconds))),
    ];
    const keys = signersAt('log.example', 0).map(({ key }) => `log ${encodeKey(key)}\n`);
    const policy = parsePolicy(Buffer.from(`${keys.join('')}quorum none\n`));
    const filesAt = (name: 'one' | 'two', entries: readonly DecisionEntry[], seconds: number) =>
      filesOfLog(originOfLog(name), entries.map(encodeEntry), {
        ...{ signers: signersAt(originOfLog(name), seconds), witness: [] },
      });
    const logs = [await filesAt('one', one, 600), await filesAt('two', two, 600)];
    const namesAt = async (seconds: number) => {
      const before = await filesAt('two', two.slice(0, B.policies), seconds);
      const history = [before.get('checkpoint') ?? raise()];
      return namesOf(await checkFiles(logs, { policy, history }));
    };
    // The next entry is of the 390th second; clocks may differ by five minutes.
    expect(await namesAt(690)).toEqual([]);
    expect(await namesAt(691)).toEqual([`time_behind two/${B.policies}`]);
  });

  test('two views of one log, each signed', async () => {
    const story = tell();
    const [one, two] = await filesOfStory(story);
    set(story.two, B.released, { commitment: `hmac-sha384:${hex(384, '0')}` });
    const [, other] = await filesOfStory(story);
    const history = [other.get('checkpoint') ?? raise()];
    expect((await checkFiles([one, other])).status).toBe('proved');
    expect(namesOf(await checkFiles([one, two], { history }))).toContain('history_differs two/0');
  });

  test('a log that still goes on needs no seal while it speaks', async () => {
    const story = tell();
    story.two.pop();
    const last = Date.parse(story.two.at(-1)?.time ?? '');
    const files = await filesOfStory(story);
    expect((await checkFiles(files, { at: last + 119_000 })).status).toBe('proved');
    expect(namesOf(await checkFiles(files, { at: last + 121_000 }))).toEqual(['unsealed two/12']);
    expect(namesOf(await checkFiles(files, { at: AFTER }))).toEqual(['unsealed two/12']);
  });
});
