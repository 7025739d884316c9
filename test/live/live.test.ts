import { readAssembly } from '../../lib/template/read/read-assembly';
import { assemblyDirectory, DEPLOYMENTS } from '../helpers/assemblies';
import { liveVerdict, told } from './judged';
import { deployedAccount } from './stand-in/deployed';

describe('an account in which what was proved is deployed', () => {
  it.each(DEPLOYMENTS)('is proved: %s', (name) => {
    const verdict = liveVerdict(
      deployedAccount(readAssembly(assemblyDirectory(name))),
      `config/${name}.yaml`,
    );
    expect(told(verdict)).toEqual([]);
    expect(verdict.verdict).toBe('proved');
  });
});
