/** Page (a): levers beside the answer. */
export const WHAT_STYLE = `
.what{display:grid;grid-template-columns:minmax(300px,380px) minmax(0,1fr);gap:26px;align-items:start;margin-top:16px}
.what h2:first-child{margin-top:0}
.levers{grid-area:1/1}.take{grid-area:2/1}.results{grid-area:1/2/3/3}
.field{display:block;margin:0 0 14px}
.field>span{display:block;font-size:14px;color:var(--soft);margin-bottom:3px}
.field select{width:100%}
.lever{border-top:1px solid var(--hair);padding:12px 0}
.lever fieldset{border:0;margin:0;padding:0;min-width:0}
.lever legend{font-weight:620;padding:0;margin-bottom:4px}
.lever .unit{color:var(--soft);font-size:14px}
.lever input[type=range]{width:100%;accent-color:var(--accent);min-height:28px}
.lever input[type=number]{width:118px}
.number{display:flex;gap:8px;align-items:center;flex-wrap:wrap}
.choices{display:flex;flex-wrap:wrap;gap:6px;margin-top:6px}
.choice{position:relative}
.choice input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0;cursor:pointer}
.choice span{display:block;border:1px solid var(--rule);border-radius:6px;padding:5px 10px;font-size:14px;min-height:32px;background:var(--card)}
.choice input:focus-visible+span{outline:3px solid var(--accent);outline-offset:2px}
.lever small{display:block;color:var(--soft);font-size:13px;margin-top:4px}
.answer dl{margin:10px 0 0}
.answer dl>div{display:grid;grid-template-columns:130px 1fr;gap:4px 14px;padding:9px 0;border-top:1px solid var(--hair)}
.answer dt{font-weight:620}
.answer dt small{display:block;font-weight:400;font-size:13px;color:var(--soft)}
.answer dd{margin:0}
.answer .worth{color:var(--soft);font-size:14px}
.status{min-height:64px;margin:0 0 10px}
.status .row{display:flex;gap:12px;align-items:center;flex-wrap:wrap;justify-content:space-between}
@media (max-width:900px){.what{grid-template-columns:minmax(0,1fr)}.levers,.results,.take{grid-area:auto}}
@media (max-width:760px){
.answer dl>div{grid-template-columns:1fr}
.choice span{min-height:40px;padding:8px 12px}
}
@media print{.what{display:block}.levers,.take,.status progress{display:none}}
`;
