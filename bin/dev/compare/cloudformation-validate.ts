import { join } from 'node:path';
import { grouped, type Tool } from './tool';

/** What is used of `@aws/cloudformation-validate`, which aws-cdk-lib brings along and no package here names. */
interface Validate {
  readonly CompositeEngine: new () => {
    validateTemplate(template: object): { readonly diagnostics: readonly Diagnostic[] };
    free(): void;
  };
  readonly TemplateFile: new (path: string) => object;
  version(): string;
}

interface Diagnostic {
  readonly ruleId: string;
  readonly entity?: { readonly logicalId: string };
  readonly propertyPath?: string;
}

/** AWS's own validator with all of its rules and schemas, as CDK runs it at each synth. */
export function cloudFormationValidate(): Tool {
  const { CompositeEngine, TemplateFile, version } = loaded();
  return {
    name: '@aws/cloudformation-validate',
    version: version(),
    command: 'new CompositeEngine().validateTemplate(new TemplateFile(…)) of each template',
    check: (folder, files) => {
      const engine = new CompositeEngine();
      try {
        return grouped(
          files.flatMap((file) =>
            engine
              .validateTemplate(new TemplateFile(join(folder, file)))
              .diagnostics.map(
                ({ ruleId, entity, propertyPath = '' }) =>
                  [file, `${ruleId} ${entity?.logicalId ?? ''} ${propertyPath}`] as const,
              ),
          ),
        );
      } finally {
        engine.free();
      }
    },
  };
}

function loaded(): Validate {
  const paths = [require.resolve('aws-cdk-lib/package.json')];
  return require(require.resolve('@aws/cloudformation-validate', { paths })) as Validate;
}
