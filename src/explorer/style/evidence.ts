/** Page (e): a list of entries beside the one that is open. Page (f): three choices in a row. */
export const EVIDENCE_STYLE = `
.evidence{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,6fr);gap:26px;align-items:start}
.evidence .entry{position:sticky;top:12px;max-height:calc(100vh - 24px);overflow:auto}
.evidence .entry h2{margin-top:0}
.evidence ul.entries{list-style:none;margin:8px 0 0;padding:0}
.entries li{border-top:1px solid var(--hair)}
.entries a{display:block;padding:9px 8px;color:var(--ink);text-decoration:none;min-height:44px}
.entries a:hover,.entries a[aria-current=true]{background:var(--wash)}
.entries a[aria-current=true]{box-shadow:inset 3px 0 var(--accent)}
.entries strong{display:block;font-weight:560;overflow-wrap:anywhere}
.entries small{display:block;color:var(--soft);font-size:13px;overflow-wrap:anywhere}
.search input{width:100%}
.counts{display:flex;flex-wrap:wrap;gap:6px;margin:2px 0 10px;border:0;padding:0}
.counts legend{font-size:14px;color:var(--soft);padding:0;margin-bottom:4px}
.counts button{font-size:14px;padding:4px 10px}
.entry dl{margin:10px 0 0}
.entry dl>div{display:grid;grid-template-columns:120px minmax(0,1fr);gap:4px 14px;padding:8px 0;border-top:1px solid var(--hair)}
.entry dt{color:var(--soft);font-size:14px}
.entry dd{margin:0;overflow-wrap:anywhere}
.entry dd ul{margin:0;padding-left:18px}
.entry code{overflow-wrap:anywhere}
.choosing{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:14px}
@media (max-width:900px){
.choosing{grid-template-columns:minmax(0,1fr);gap:0}
.evidence{grid-template-columns:minmax(0,1fr)}
.evidence .entry{position:static;max-height:none;order:-1}
.entry dl>div{grid-template-columns:minmax(0,1fr)}
.counts button{min-height:40px}
}
@media print{.evidence{display:block}.search,.counts{display:none}.evidence .entry{position:static;max-height:none;overflow:visible}}
`;
