/** Page (b): steps, questions, and the month lever with its readings. */
export const LESSON_STYLE = `
.steps ol{list-style:none;display:flex;flex-wrap:wrap;gap:6px;padding:0;margin:10px 0;counter-reset:step}
.steps li{counter-increment:step}
.steps button{font-size:14px}
.steps button::before{content:counter(step) ". "}
.steps button[aria-current=step]{background:var(--ink);color:var(--card);border-color:var(--ink)}
.question{border-left:4px solid var(--accent);margin:12px 0;max-width:820px}
.question h3{font-size:14px;color:var(--soft);font-weight:620}
.question p{margin:0 0 6px}
.question fieldset{border:0;padding:0;margin:0;display:block}
.question legend{padding:0;font-size:14px;color:var(--soft)}
.question textarea{font:inherit;width:100%;padding:8px 10px;border:1px solid var(--rule);border-radius:6px;background:var(--card);color:var(--ink)}
.check{display:inline-flex;align-items:center;gap:6px;min-height:36px;margin-right:18px}
.check input{width:18px;height:18px;accent-color:var(--accent)}
.month-lever{max-width:820px;margin-top:14px}
.month-lever input[type=range]{width:100%;accent-color:var(--accent);min-height:28px}
.readings{display:flex;flex-wrap:wrap;gap:6px 28px;margin:0}
.readings dt{font-size:14px;color:var(--soft)}
.readings dd{margin:0;font-size:19px;font-weight:620}
.step-tools{margin-top:22px}
h2:focus{outline:none}
@media (max-width:760px){.check{min-height:44px}.steps li{flex:1 0 auto}.steps button{width:100%}}
`;
