import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Verdict } from '../../../lib/contract/verdict';
import { toJson } from '../../../lib/report/json';
import { toOscal } from '../../../lib/report/oscal/results';
import { toSarif } from '../../../lib/report/sarif';
import { wrongIn } from '../oscal/schemas';

const compile = (path: string): ValidateFunction => {
  // Draft 04's `id` is no keyword of draft 07; the others that these schemas have mean the same in both.
  const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
};

const bySchema = (path: string) => {
  let validate: ValidateFunction | undefined;
  return (document: unknown): readonly unknown[] => {
    validate ??= compile(path);
    validate(document);
    return validate.errors ?? [];
  };
};

export const wrongInSarif = bySchema('test/report/schemas/sarif-2.1.0-rtm.5.json');
const wrongInJson = bySchema('docs/verdict/schema.json');

/** Formats that are JSON, and what is wrong with a verdict in each. */
export const CHECKS = {
  json: (verdict) => wrongInJson(JSON.parse(toJson([verdict]))),
  sarif: (verdict) => wrongInSarif(JSON.parse(toSarif([verdict]))),
  oscal: (verdict) => {
    const document = JSON.parse(toOscal([verdict]));
    return [...wrongIn('assessment-results', document), ...overstated(verdict, document)];
  },
} as const satisfies Readonly<Record<string, (verdict: Verdict) => readonly unknown[]>>;

/** Objectives that are `satisfied` though their claim isn't proved. */
function overstated({ claims }: Verdict, document: Results): readonly unknown[] {
  const proved = new Set(claims.filter(({ status }) => status === 'proved').map(({ id }) => id));
  return document['assessment-results'].results.flatMap(({ findings }) =>
    findings.filter(({ target }) => {
      const claim = target['target-id'].split('.cordon-')[1] ?? '';
      return target.status.state === 'satisfied' && ![...proved].some((id) => id === claim);
    }),
  );
}

interface Results {
  readonly 'assessment-results': {
    readonly results: readonly {
      readonly findings: readonly {
        readonly target: { readonly 'target-id': string; readonly status: { readonly state: string } };
      }[];
    }[];
  };
}
