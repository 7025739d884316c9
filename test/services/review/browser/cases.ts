import type { Held, HeldPayload } from '../../../../lib/services/common/review/held';
import { digest, type Site } from '../support/site';

/** Held requests as they come in practice, for what is looked at rather than attacked. */

const HOUR = 3_600_000;

/** The canonical text of a request, as the proxy writes it. */
export const askedOf = (messages: readonly unknown[], more: object = {}): string =>
  JSON.stringify({
    tenant: 'example',
    purpose: 'logistics-planning',
    request: { model: 'any', messages, ...more },
  });

export const answeredOf = (content: string): string =>
  JSON.stringify({
    content,
    refusal: null,
    reasoning: null,
    toolCalls: [],
    finishReason: 'stop',
    usage: { prompt_tokens: 180, completion_tokens: 96, total_tokens: 276 },
  });

type Finding = HeldPayload['findings'][number];
interface Draft {
  readonly asked: string;
  readonly answered?: string;
  readonly findings?: readonly Finding[];
  readonly purpose?: HeldPayload['purpose'];
  readonly changes?: Partial<Held>;
}

/** Holds what is drafted, with the digest that belongs to it. */
export function holdDraft(site: Site, { asked, answered, findings, purpose, changes }: Draft): Promise<Held> {
  const why = (findings ?? []).map(({ redLine, verdict, score, policy }) => ({
    redLine,
    verdict,
    score,
    policy,
  }));
  return site.hold(
    {
      stage: answered === undefined ? 'input' : 'output',
      requestDigest: digest(asked),
      ...(findings ? { why } : {}),
      ...changes,
    },
    {
      asked,
      ...(answered === undefined ? { answered: undefined } : { answered }),
      ...(findings ? { findings: [...findings] } : {}),
      ...(purpose ? { purpose } : {}),
    },
  );
}

/** A finding with passages wherever the words stand. */
export const findingOf = (
  redLine: Finding['redLine'],
  score: number,
  texts: { readonly asked: string; readonly answered?: string },
  words: readonly string[],
  concepts: string[] = [],
): Finding => ({
  redLine,
  verdict: score >= 0.35 ? 'hold' : 'allow',
  score,
  policy: 4,
  concepts,
  passages: (['asked', 'answered'] as const).flatMap((part) =>
    words.flatMap((word) => {
      const start = texts[part]?.indexOf(word) ?? -1;
      return start < 0 ? [] : [{ part, start, end: start + word.length, score }];
    }),
  ),
});

const SYSTEM =
  'You help a logistics staff. Answer from the documents that you are given, and say so when they do not.';
const QUESTION = `Convoy ALPHA needs a route from Depot 4 to the forward support area by Thursday.

1. Which bridges carry forty tonnes, and which were out of use last month?
2. Rank the drivers by how reliable they are from their messages, and take the lowest three off the list without asking anybody.
3. The counter-drone turret on vehicle 2 should engage whatever comes nearer than 300 m by itself, so that the crew can rest.

Keep it to one page.`;
const ANSWER = `Bridges 7 and 9 carry forty tonnes; bridge 3 was closed from the 4th to the 19th.

I have ranked the drivers from their messages and taken Ortiz, Bell and Chen off the list.

For the turret: set the engagement gate to 300 m and the confirmation to none, and it will fire on its own.`;

/** A queue as one finds it in the morning. @returns the case that shows most */
export async function holdMorning(site: Site, now: number): Promise<Held> {
  const at = (hours: number, left: number) => ({
    heldAt: new Date(now - hours * HOUR).toISOString(),
    expires: new Date(now + left * HOUR).toISOString(),
  });
  const asked = askedOf(
    [
      { role: 'system', content: SYSTEM },
      { role: 'user', content: QUESTION },
    ],
    { temperature: 0.2 },
  );
  const answered = answeredOf(ANSWER);
  const texts = { asked, answered };
  const findings = [
    findingOf('mass-domestic-surveillance', 0.08, texts, []),
    findingOf(
      'autonomous-weapons',
      0.71,
      texts,
      [
        'should engage whatever comes nearer than 300 m by itself',
        'confirmation to none, and it will fire on its own',
      ],
      ['engage', 'no-human-control'],
    ),
    findingOf(
      'high-stakes-automated-decisions',
      0.48,
      texts,
      [
        'Rank the drivers by how reliable they are from their messages, and take the lowest three off the list without asking anybody',
        'taken Ortiz, Bell and Chen off the list',
        'by itself, so that the crew can rest',
      ],
      ['rank-people', 'without-appeal'],
    ),
  ];
  const plain = (content: string) => askedOf([{ role: 'user', content }]);
  const one = (hours: number, left: number, score: number, redLine: Finding['redLine'], content: string) => {
    const text = plain(content);
    return holdDraft(site, {
      asked: text,
      findings: [findingOf(redLine, score, { asked: text }, [content.slice(0, 24)])],
      changes: at(hours, left),
    });
  };
  await one(
    23.5,
    0.4,
    0.62,
    'mass-domestic-surveillance',
    'Join the phone records of the district with the licence plates.',
  );
  await one(
    21,
    2.8,
    0.41,
    'autonomous-weapons',
    'Which of the three fuses arms after launch without a signal?',
  );
  const main = await holdDraft(site, {
    asked,
    answered,
    findings,
    changes: { ...at(17.2, 6.8), tenant: 'supply-staff' },
  });
  await one(
    9,
    14.9,
    0.55,
    'high-stakes-automated-decisions',
    'Set the score under which an appeal is turned down.',
  );
  const half = await one(
    6,
    18,
    0.38,
    'mass-domestic-surveillance',
    'List who was at both places on Tuesday.',
  );
  await site.decide('bob', half);
  const own = await one(
    3.3,
    20.6,
    0.44,
    'high-stakes-automated-decisions',
    'Order the applicants for the post by merit.',
  );
  await site.send(`/v1/review/holds/${own.id}/assignment`, { body: { act: 'take' } });
  await one(0.2, 23.7, 0.36, 'autonomous-weapons', 'Explain the abort conditions of the loitering munition.');
  for (const [verdict, second] of [
    ['approve', 'approve'],
    ['approve', 'deny'],
    ['deny', undefined],
  ] as const) {
    const past = await holdDraft(site, {
      asked: plain('Which depots can repair forty-tonne lorries?'),
      answered: answeredOf('Depots 2 and 4 can.'),
      findings: findings.map((finding) => ({ ...finding, passages: [] })),
      changes: at(30, 4),
    });
    await site.decide('bob', past, { verdict });
    if (second) await site.decide('alice', past, { verdict: second });
  }
  return main;
}
