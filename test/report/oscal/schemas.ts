import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

// The committed schemas are excerpts, which allow nothing but what Cordon writes. With CORDON_OSCAL_SCHEMAS, a folder of NIST's
// own by the names of its releases (https://github.com/usnistgov/OSCAL/releases), documents are held against those as well.

const EXCERPTS = {
  'assessment-results': 'oscal-assessment-results-1.2.0-excerpt.json',
  'assessment-plan': 'oscal-plan-and-component-1.2.0-excerpt.json',
  component: 'oscal-plan-and-component-1.2.0-excerpt.json',
} as const;

type Model = keyof typeof EXCERPTS;

const compile = (path: string): ValidateFunction => {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  // NIST's definitions have ids that are no URIs, and no reference goes by them.
  const schema = JSON.parse(readFileSync(path, 'utf8'), function (this: unknown, key, value) {
    return key === '$id' && typeof value === 'string' ? undefined : value;
  });
  return ajv.compile(schema);
};

const compiled = new Map<Model, readonly ValidateFunction[]>();

function validators(model: Model): readonly ValidateFunction[] {
  const folder = process.env.CORDON_OSCAL_SCHEMAS;
  const found = compiled.get(model) ?? [
    compile(join('test/report/schemas', EXCERPTS[model])),
    ...(folder === undefined ? [] : [compile(join(folder, `oscal_${model}_schema.json`))]),
  ];
  compiled.set(model, found);
  return found;
}

/** What is wrong with a document of OSCAL. */
export const wrongIn = (model: Model, document: unknown): readonly unknown[] =>
  validators(model).flatMap((validate) => {
    validate(document);
    return validate.errors ?? [];
  });
