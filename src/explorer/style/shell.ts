/** Colours as variables, light and dark; text, buttons, fields, navigation. */
const DARK = `
color-scheme:dark;
--ground:#14181d;--card:#1c2229;--ink:#e7ebf0;--soft:#aab4c0;--rule:#4b5662;--hair:#2d353e;
--accent:#7db9ea;--accent-ink:#0d1a26;--wash:#1d2b38;--warn:#3a2f14;--warn-edge:#d9a32f;--bad:#ff9d83;--stale:.45;
`;

export const SHELL_STYLE = `
:root{color-scheme:light;
--ground:#fbfbfa;--card:#fff;--ink:#1d2733;--soft:#525d6a;--rule:#8b94a0;--hair:#e1e5ea;
--accent:#1a5488;--accent-ink:#fff;--wash:#eef4fa;--warn:#fff6e0;--warn-edge:#b97c05;--bad:#a8381a;--stale:.4;
--font:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif}
:root[data-theme=dark]{${DARK}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:16px}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 var(--font);font-variant-numeric:tabular-nums}
h1{font-size:28px;line-height:1.2;font-weight:650;letter-spacing:-.01em;margin:14px 0 8px;text-wrap:balance}
h1:focus{outline:none}
h2{font-size:21px;line-height:1.25;font-weight:650;margin:28px 0 6px;text-wrap:balance}
h3{font-size:17px;line-height:1.3;font-weight:620;margin:0 0 6px;text-wrap:balance}
p{margin:0 0 10px}
a{color:var(--accent)}
.soft,.help{color:var(--soft)}
.help{font-size:14px;max-width:76ch}
.skip{position:absolute;left:-9999px;top:0;background:var(--card);color:var(--accent);padding:10px 16px;z-index:10}
.skip:focus{left:8px;top:8px}
.wrap{max-width:1320px;margin:0 auto;padding:0 24px 60px}
.bar{display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center;justify-content:space-between;padding-top:14px}
.mark{font-weight:650;letter-spacing:.02em}
.tools{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
.pages{display:flex;flex-wrap:wrap;gap:2px;border-bottom:1px solid var(--hair);margin-top:8px}
.pages a{color:var(--ink);text-decoration:none;padding:9px 14px;min-height:44px;border-bottom:3px solid transparent}
.pages a:hover{border-color:var(--rule)}
.pages a[aria-current=page]{border-color:var(--accent);font-weight:620}
button,select,input[type=text],input[type=number],.as-button{font:inherit;font-size:15px;color:var(--ink);background:var(--card);
border:1px solid var(--rule);border-radius:6px;padding:6px 12px;min-height:36px;max-width:100%}
button,.as-button{cursor:pointer;display:inline-block}
button:hover,select:hover,.as-button:hover{border-color:var(--ink)}
button:disabled{opacity:.55;cursor:default}
button[aria-pressed=true],.choice input:checked+span{background:var(--ink);color:var(--card);border-color:var(--ink)}
.quiet{border-color:transparent;background:none;color:var(--accent);padding:6px 4px;text-decoration:underline}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.switch{display:flex;gap:2px}
label.small{font-size:14px;color:var(--soft)}
.card{background:var(--card);border:1px solid var(--hair);border-radius:10px;padding:16px 18px}
.notice{background:var(--wash);border-left:4px solid var(--accent);padding:10px 14px;margin:14px 0;border-radius:0 6px 6px 0}
.notice.warn{background:var(--warn);border-color:var(--warn-edge)}
.notice p:last-child{margin:0}
.notice ul{margin:4px 0 8px;padding-left:20px}
details{margin-top:10px}
summary{cursor:pointer;padding:6px 0;color:var(--accent);min-height:36px}
.foot{margin-top:48px;padding-top:12px;border-top:1px solid var(--hair);font-size:14px;color:var(--soft)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
progress{width:100%;height:8px;accent-color:var(--accent)}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (max-width:760px){
.wrap{padding:0 16px 48px}
h1{font-size:25px}
button,select,input[type=text],input[type=number]{min-height:44px}
.pages{flex-wrap:nowrap;overflow-x:auto}
.pages a{white-space:nowrap;padding:10px 10px}
}
@media print{
:root,:root[data-theme]{color-scheme:light;--ground:#fff;--card:#fff;--ink:#000;--soft:#333}
.bar .tools,.pages,.tools,.skip,.no-print{display:none}
.card{border:0;padding:0}
h2,h3{break-after:avoid}
figure{break-inside:avoid}
}
`;
