/** Of the picture of an enclave, in the page's own colours. */
export const PICTURE_STYLE = `
figure { margin: 2rem 0 0; }
figcaption { font-weight: 600; font-size: 1.15rem; }
fieldset { margin: .5rem 0; padding: .25rem .75rem .5rem; border: 1px solid var(--line); }
fieldset label { display: inline-block; margin-right: 1rem; white-space: nowrap; }
label.refuted { color: var(--refuted); font-weight: 700; }
label.undecided { color: var(--undecided); }
.drawing { overflow-x: auto; }
.drawing svg { display: block; width: 100%; min-width: 60rem; height: auto; font: 12px system-ui, sans-serif; }
.legend { color: var(--faint); }
svg text { fill: var(--ink); text-anchor: middle; }
svg text.frame { fill: var(--faint); text-anchor: start; }
rect.frame { fill: none; stroke: var(--line); stroke-dasharray: 4 3; }
.node rect { fill: var(--panel); stroke: var(--faint); }
.node tspan:first-child { font-weight: 600; }
.service rect, .model rect { stroke: var(--ink); stroke-width: 2; }
.stranger rect { stroke: var(--refuted); stroke-width: 2; }
.stranger text { fill: var(--refuted); }
.node.at-fault rect { stroke: var(--refuted); stroke-width: 3; }
.link path { fill: none; stroke: var(--faint); }
.link path.head { fill: var(--faint); stroke: none; }
.may path:not(.head) { stroke-dasharray: 4 3; }
.grid th, .grid td { display: table-cell; padding: .25rem .5rem; }
.grid thead { display: table-header-group; }
.grid tr { display: table-row; }
@media print { fieldset { display: none; } .drawing svg { width: 100%; } }
`;
