import { readFileSync } from 'node:fs';

// CDK's own validator takes two seconds in each process, and under jest for each file; CI runs it once by itself.
process.env.CDK_VALIDATION = 'false';
// Feature flags change templates: synthesize with those that the CLI gives to the app.
process.env.CDK_CONTEXT_JSON = JSON.stringify(JSON.parse(readFileSync('cdk.json', 'utf8')).context);
