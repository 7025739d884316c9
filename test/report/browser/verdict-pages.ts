import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import type { Mutation } from '../../../lib/contract/mutation';
import { toHtml } from '../../../lib/report/html';
import { pictureOf } from '../../../lib/verify/picture/picture';
import { verify } from '../../../lib/verify/verify';
import { after, beside } from '../../claims/enclaves';
import { one, role, set, trusting, unbound, world } from '../../claims/proof-cases';
import { axeSource, violations } from '../../services/review/browser/axe';
import { openReader } from '../../services/review/browser/browser';
import { type Checks, equal } from '../../services/review/browser/checks';

/** Escapes whose pictures are in the docs, and the claim that is chosen there. */
const ESCAPES: Readonly<Record<string, readonly [claim: string, edits: () => readonly Mutation[]]>> = {
  'invoking-role': [
    'no-bypass',
    () => {
      const { logicalId } = role('taskexecution');
      const statement = { Effect: 'Allow', Action: 'sagemaker:InvokeEndpoint', Resource: '*' };
      const PolicyDocument = { Version: '2012-10-17', Statement: [statement] };
      const Properties = { PolicyName: 'more', Roles: [{ Ref: logicalId }], PolicyDocument };
      return [
        unbound(role('taskexecution')),
        beside(role('taskexecution'), 'More', { Type: 'AWS::IAM::Policy', Properties }),
      ];
    },
  ],
  'open-door': [
    'one-door',
    () => [set(one('AWS::EC2::VPCEndpointService', /Proxy/), 'AcceptanceRequired', false)],
  ],
  'function-beside': [
    'closed-world',
    () => [
      beside(role('proxy'), 'Helper', {
        Type: 'AWS::Lambda::Function',
        Properties: { Handler: 'index.handler', Runtime: 'nodejs20.x', Role: 'x', Code: { ZipFile: '' } },
      }),
    ],
  ],
  'stranger-as-courier': [
    'sealed-data',
    () => [trusting(role('courier'), { AWS: 'arn:aws:iam::999999999999:root' })],
  ],
  'mutable-image': [
    'all-red-lines',
    () => [
      set(
        one('AWS::ECS::TaskDefinition', /weapons/i),
        'ContainerDefinitions/0/Image',
        'registry.example/classifier:latest',
      ),
    ],
  ],
};

const SIZES = [
  ['wide', 1200],
  ['narrow', 400],
] as const;

/** Verdicts as pages opened from a file: axe, no request, nothing on the console; and pictures of their figures. */
export async function verdictPages(browser: Browser, checks: Checks, folder: string): Promise<void> {
  checks.group('verdicts, opened from a file');
  const axe = axeSource();
  const pages = await mkdtemp(join(tmpdir(), 'cordon-verdicts-'));
  await mkdir(folder, { recursive: true });
  const cases = { proved: ['', () => []] as const, ...ESCAPES };
  for (const [name, [claim, edits]] of Object.entries(cases)) {
    const { assembly, charter } = after(world, edits());
    const verdict = verify(assembly, { file: 'config/commercial.yaml', digest: '', charter });
    const file = join(pages, `${name}.html`);
    await writeFile(file, toHtml([verdict], { pictures: [() => pictureOf(after(world, edits()), verdict)] }));
    for (const scheme of ['light', 'dark'] as const)
      for (const [size, width] of SIZES)
        await checks.check(`${name}, ${size}, ${scheme}`, async () => {
          const reader = await openReader(browser, { origin: 'file:', width, scheme });
          await reader.page.goto(pathToFileURL(file).href);
          for (const details of await reader.page.$$('summary')) await details.click();
          equal(await violations(reader.page, axe), []);
          for (const details of await reader.page.$$('summary')) await details.click();
          if (claim) await reader.page.check(`input[value="${claim}"]`);
          const figure = await reader.page.waitForSelector('figure');
          if ((size === 'wide') === (scheme === 'light'))
            await figure.screenshot({ path: join(folder, `${name}-${size}-${scheme}.png`) });
          equal(reader.trouble, []);
          await reader.close();
        });
  }
  await rm(pages, { recursive: true });
}
