import { availabilityIn } from '../../../lib/config/availability';
import { PARTITION_IDS, partition } from '../../../lib/config/partitions';

/** The page on what regions have, by path. */
export const availabilityDocuments = (): Readonly<Record<string, string>> => {
  const closed = PARTITION_IDS.flatMap((id) => (id === 'aws' ? [] : Object.keys(partition(id).regions)));
  const rows = closed.flatMap((region) =>
    availabilityIn(region)
      .filter(({ known }) => known !== 'has')
      .map(
        ({ feature, known, source, chosen }) =>
          `| ${region} | ${feature} | ${known} | ${source} | ${chosen} |`,
      ),
  );
  return {
    'docs/availability.md': `# What regions have

<!-- Generated from lib/config/availability.ts and lib/config/partitions.ts by \`npm run docs\`. -->

What an enclave uses and a region lacks, or nothing public says whether it has it. All else is there, as far as is known; a
synthesis says what isn't known of its region. \`cordon preflight\` asks the account itself.

| region | what | known | source | what an enclave does |
|---|---|---|---|---|
${rows.join('\n')}
`,
  };
};
