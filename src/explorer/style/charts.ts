/** Figures. Charts come in the report's light colours; on a dark ground each colour has its counterpart. */

/** Light colour of the report's palette, and its counterpart on a dark ground. */
const COUNTERPARTS: readonly (readonly [light: string, dark: string])[] = [
  ['#1d2733', '#e7ebf0'],
  ['#4a5f78', '#a9bdd4'],
  ['#5b6673', '#aab4c0'],
  ['#c9ced6', '#4b5662'],
  ['#eaedf1', '#2d353e'],
  ['#f1f3f6', '#222931'],
  ['#dde7f0', '#24384a'],
  ['#ffffff', '#1c2229'],
  ['#1f5f99', '#6fb1ea'],
  ['#4ba3d6', '#8fd0f5'],
  ['#12836b', '#4cc3a8'],
  ['#d39212', '#efb94b'],
  ['#c4502f', '#f08465'],
  ['#a2578f', '#d68fc4'],
  ['#8b94a0', '#9aa4b0'],
  ['#c3c9d1', '#5d6772'],
];

const dark = (root: string): string =>
  COUNTERPARTS.flatMap(([light, other]) =>
    (['fill', 'stroke'] as const).map((part) => `${root} .plot [${part}="${light}"]{${part}:${other}}`),
  ).join('\n');

export const CHART_STYLE = `
figure{margin:0;padding:18px 0 0}
.plot svg{display:block;max-width:100%;height:auto}
.plot{min-height:60px;overflow-x:auto}
figcaption h3{margin:0 0 4px}
.scroll{overflow:auto;max-height:420px;background:var(--card);border:1px solid var(--hair);border-radius:6px}
table{border-collapse:collapse;font-size:14px;width:100%}
th,td{padding:6px 12px;text-align:left;vertical-align:top;border-bottom:1px solid var(--hair)}
th{position:sticky;top:0;background:var(--card);font-weight:600}
.n{text-align:right;white-space:nowrap}
th.n{white-space:normal}
.figure-tools{display:flex;flex-wrap:wrap;gap:8px;margin-top:8px}
.figure-tools button{font-size:14px}
.stale{opacity:var(--stale)}
@media screen{
${dark(':root[data-theme=dark]')}
@media (prefers-color-scheme:dark){
${dark(':root:not([data-theme=light])')}
}
}
@media print{.figure-tools,figure details{display:none}}
`;
