/** Follows the reader's light or dark setting; on paper everything is black on white and opened. */
export const STYLE = `
:root { --ink: #1b1f24; --faint: #57606a; --paper: #fff; --line: #d0d7de; --panel: #f6f8fa;
  --proved: #116329; --refuted: #a40e26; --undecided: #7d4e00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --faint: #9198a1; --paper: #0d1117; --line: #3d444d; --panel: #151b23;
    --proved: #56d364; --refuted: #ff7b72; --undecided: #e3b341; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 90rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; }
main + main { margin-top: 4rem; }
header { padding: 1rem 1.25rem; border: 1px solid var(--line); border-left: .5rem solid var(--ink);
  background: var(--panel); }
header.proved { border-left-color: var(--proved); }
header.refuted { border-left-color: var(--refuted); }
header.undecided { border-left-color: var(--undecided); }
h1, h2 { margin: 0; font-size: 1.5rem; }
section > :first-child { margin: 2rem 0 .5rem; font-size: 1.15rem; }
article > :first-child { margin: 0 0 .5rem; font-size: 1rem; }
.place { color: var(--faint); }
article details { margin-top: .5rem; }
article details p:not(.place) { margin-top: 1rem; }
p { margin: .25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0 0; }
dt { color: var(--faint); }
dd { margin: 0; }
code { font: .875em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
table { width: 100%; margin-top: 1.5rem; border-collapse: collapse; }
caption { text-align: left; font-weight: 600; font-size: 1.15rem; padding-bottom: .5rem; }
th, td { padding: .5rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th code { white-space: nowrap; }
td.proved { color: var(--proved); }
td.refuted { color: var(--refuted); font-weight: 700; }
td.undecided { color: var(--undecided); font-weight: 700; }
td span { white-space: nowrap; }
td p { color: var(--faint); }
article { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .375rem;
  overflow-wrap: anywhere; }
ol { margin: .5rem 0 0; padding-left: 1.5rem; }
details { margin-top: 2rem; }
@media screen and (max-width: 44rem) {
  body { padding: .75rem; }
  thead { display: none; }
  tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  th, td { display: block; padding: .125rem 0; border: 0; }
}
@media print {
  :root { --ink: #000; --faint: #333; --paper: #fff; --line: #999; --panel: #fff;
    --proved: #000; --refuted: #000; --undecided: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  tr, article { break-inside: avoid; }
}
`;
