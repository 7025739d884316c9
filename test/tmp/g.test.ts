import { CLAIMS } from '../../lib/claims';
import { verify } from '../../lib/verify/verify';
import { Draft, goodOf } from '../escapes/draft';
import { DEPLOYMENTS } from '../helpers/synth';
import { WHOLE } from '../escapes/whole';
test('good', () => {
  const out: string[] = [];
  for (const name of DEPLOYMENTS) {
    const good = goodOf(name);
    const v = verify(good.assembly, { file: '', digest: '', charter: good.deployment.charter }, { claims: CLAIMS.map(({ id }) => id) });
    out.push(`${name} ${v.claims.map((c) => `${c.id}=${c.status}`).join(' ')}`);
    for (const f of v.findings.slice(0, 5)) out.push(`   ${f.rule} ${f.logicalId} ${f.pointer} ${f.message}`);
  }
  console.log(out.join('\n'));
});
const WANT = /plain HTTP|a secret that a stranger|^model, without|a federation may|by a profile|key and the bucket of the weights let|may read the weights|whatever it likes|knows one reviewer|PutKeyPolicy|CreateBackup|decrypted by a field/;
test('cases', () => {
  const out: string[] = [];
  for (const [claim, cases] of Object.entries(WHOLE)) cases.forEach((each, index) => {
    if (!WANT.test(each.says)) return;
    const good = goodOf(DEPLOYMENTS[index % 4] ?? 'commercial');
    const draft = new Draft(good);
    const touched = each.steps.map((step) => step(draft));
    const v = verify(draft.assembly(), { file: '', digest: '', charter: good.deployment.charter }, { claims: [claim as never] });
    out.push(`## ${claim} ${good.deployment.enclave.name} ${each.says} touched=${touched} ${v.verdict}`);
    for (const f of v.findings.slice(0, 6)) out.push(`   ${f.rule} ${f.logicalId} ${f.pointer} ${f.message.slice(0, 200)}\n       ${f.witness.map((s) => `${s.kind}:${s.id} ${s.pointer}`).join('\n       ')}`);
  });
  console.log(out.join('\n'));
});
