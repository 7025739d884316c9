import { changesOf } from '../../../bin/dev/sweep/enumerate';
import { harmlessKind } from '../../../bin/dev/sweep/harmless';
import { Judge } from '../../../bin/dev/sweep/judge';
import { readAssembly } from '../../../lib/template/read/read-assembly';
import { enclaveOf } from '../../bin/dev/sweep/enclaves';
import { assemblyDirectory, DEPLOYMENTS } from '../../helpers/assemblies';

// Each field of the manifest and of the asset manifests, changed by itself: what steers a deployment must be reported.

const enclave = enclaveOf('commercial');
const changes = changesOf(enclave.contents);
const judge = new Judge(enclave);

test('the assembly as it is synthesized has nothing to report', () => {
  for (const name of DEPLOYMENTS) expect(readAssembly(assemblyDirectory(name)).irregularities).toEqual([]);
});

test.each(['manifest.json', 'cordon-commercial-safety.assets.json'])(
  'no field of %s can be another without a report',
  (file) => {
    const fields = changes.filter(
      (change) => change.file === file && !harmlessKind(change, enclave.contents),
    );
    expect(fields.length).toBeGreaterThan(15);
    expect(fields.filter((change) => judge.judge(change).is === 'survivor').map(({ id }) => id)).toEqual([]);
  },
);
