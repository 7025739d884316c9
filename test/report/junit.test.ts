import { toJunit } from '../../lib/report/junit';
import { HOSTILE, hostile, PROVED, REFUTED } from './verdict';

describe('junit', () => {
  it('has a case for each claim: a failure where refuted, an error where undecided', () => {
    const xml = toJunit([REFUTED]);

    // As Jenkins' schema has it: no `skipped` of all suites.
    expect(xml).toContain('<testsuites tests="16" failures="2" errors="1">');
    expect(xml).toMatch(/<testsuite name="cordon cdk\.out" tests="16" failures="2" errors="1" skipped="0">/);
    expect(xml).toContain('<testcase classname="cordon" name="closed-world: Title of closed-world"/>');
    expect(xml).toContain(`<failure message="refuted" type="refuted"><![CDATA[Statement of no-egress.
no-internet-gateway · Gateway (AWS::EC2::InternetGateway) · cordon-demo-boundary.template.json#/Resources/Gateway
  an internet gateway leads out of the enclave
  remedy: remove the gateway and every route that names it
  route DefaultRoute sends 0.0.0.0/0 to Gateway (cordon-demo-boundary.template.json#/Resources/DefaultRoute)
  value the internet]]></failure>`);
    expect(xml).toMatch(
      /name="no-bypass: Title of no-bypass">\s*<error message="undecided" type="undecided"><!\[CDATA\[Statement/,
    );
  });

  it('has a suite for each assembly, in order', () => {
    const xml = toJunit([PROVED, REFUTED]);

    expect([...xml.matchAll(/<testsuite .*failures="(\d+)"/g)].map(([, failures]) => failures)).toEqual([
      '0',
      '2',
    ]);
  });

  it.each(HOSTILE)('prints %j as text that no parser takes for markup', (text) => {
    const xml = toJunit([hostile(text)]);
    const markup = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
    const names = [...markup.matchAll(/<\/?([^\s/>]+)/g)].map(([, name]) => name);

    expect(xml).toMatch(/^[\P{C}\n]*$/u);
    expect(markup.replace(/="[^"]*"/g, '')).not.toContain(']]>');
    expect(new Set(names)).toEqual(
      new Set(['?xml', 'testsuites', 'testsuite', 'properties', 'property', 'testcase', 'failure']),
    );
  });
});
