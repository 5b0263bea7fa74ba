/** The page's only style sheet; its hash goes into the content policy, so no element has a style of its own. */
import { FONT, INK, RULE, SOFT_INK } from './palette.js';

export const STYLE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;color-scheme:light}
html[lang=nb] main[lang=en],html[lang=en] main[lang=nb],html[lang=nb] .door [lang=en],html[lang=en] .door [lang=nb]{display:none}
.door{color:#1f5f99;margin:0 16px 0 auto;font-size:15px}
body{margin:0;background:#fbfbfa;color:${INK};font:16px/1.5 ${FONT};font-variant-numeric:tabular-nums}
body{padding-bottom:60px}
main,.bar{max-width:1180px;margin:0 auto;padding:0 24px}
.bar{display:flex;flex-wrap:wrap;gap:6px 14px;justify-content:space-between;align-items:center;padding-top:18px;padding-bottom:4px}
.mark{font-weight:650;letter-spacing:.02em}
.switch{display:flex;gap:2px}
button{font:inherit;font-size:14px;color:${INK};background:#fff;border:1px solid ${RULE};border-radius:6px;padding:5px 12px;min-height:34px;cursor:pointer}
button:hover{border-color:${SOFT_INK}}
button:focus-visible,a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid #1f5f99;outline-offset:2px}
.switch button[aria-pressed=true]{background:${INK};color:#fff;border-color:${INK}}
h1{font-size:28px;line-height:1.2;font-weight:650;letter-spacing:-.01em;margin:14px 0 8px;text-wrap:balance}
h2{font-size:24px;line-height:1.25;font-weight:650;margin:0 0 4px;text-wrap:balance}
h3{font-size:19px;line-height:1.3;font-weight:620;margin:0 0 6px;text-wrap:balance}
h4{font-size:15px;margin:24px 0 6px}
p{margin:0 0 10px}
.soft,.help,.facts{color:${SOFT_INK}}
.facts,.help{font-size:14px}
.help{max-width:76ch;margin-bottom:14px}
.notice{background:#fff6e0;border-left:4px solid #d39212;padding:10px 14px;margin:14px 0;border-radius:0 6px 6px 0}
.notice.quick{background:#eef4fa;border-color:#1f5f99}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,480px),1fr));gap:18px;margin:18px 0}
.card{background:#fff;border:1px solid #e4e7eb;border-radius:10px;padding:18px 20px 10px}
.card h2{font-size:21px}
dl{margin:14px 0 0}
dl>div{display:grid;grid-template-columns:106px 1fr;gap:4px 14px;padding:9px 0;border-top:1px solid #eef0f3}
dt{font-weight:620}
dt small{display:block;font-weight:400;font-size:13px;color:${SOFT_INK}}
dd{margin:0}
dd small,dd .replay{display:block;color:${SOFT_INK};font-size:13px;margin-top:4px}
.replay summary{color:inherit;padding:2px 0}
.replay ul{margin:4px 0 6px}
dd .worth{color:${SOFT_INK};font-size:13.5px}
nav{font-size:15px;margin:8px 0 0}
nav a{color:#1f5f99;margin-right:16px}
section{padding:40px 0 0;max-width:940px;margin:0 auto}
figure{margin:22px 0 0;padding:24px 0 0;border-top:1px solid #e4e7eb}
figure svg{display:block;width:100%;height:auto}
.wide,.narrow{max-width:900px}
.narrow{display:none;max-width:420px}
.tools{display:flex;flex-wrap:wrap;gap:8px;margin-top:12px}
details{margin-top:10px;font-size:14px}
summary{cursor:pointer;padding:6px 0;color:#1f5f99}
.scroll{overflow:auto;max-height:420px;background:#fff;border:1px solid #e4e7eb;border-radius:6px}
table{border-collapse:collapse;font-size:13.5px;width:100%}
th,td{padding:6px 12px;text-align:left;vertical-align:top;border-bottom:1px solid #eef0f3}
th{position:sticky;top:0;background:#fff;font-weight:600;min-width:84px}
.scroll td:first-child{min-width:116px}
.n{text-align:right;white-space:nowrap}
th.n{white-space:normal}
ul{padding-left:20px}
.method p{max-width:76ch}
section:has(>.league){max-width:none}
.sort{align-items:center;margin:0 0 10px;font-size:14px}
.sort button[aria-pressed=true]{background:${INK};color:#fff;border-color:${INK}}
.ranks{background:#fff;border:1px solid #e4e7eb;border-radius:6px;font-size:14px}
.ranks thead th{position:static}
.ranks th[scope=row]{min-width:190px;max-width:260px}
.ranks small{display:block;color:${SOFT_INK};font-weight:400;font-size:12.5px;line-height:1.35;margin-top:2px}
.ranks b{display:block;font-weight:600}
.ranks code{display:block;font-size:12px;overflow-wrap:anywhere}
.bar-row{display:block;margin:1px 0 3px;max-width:100%}
.off{position:fixed;top:0;left:-200px;width:10px;height:10px}
@media (max-width:760px){
main,.bar{padding-left:16px;padding-right:16px}
h1{font-size:25px}h2{font-size:21px}h3{font-size:18px}
.wide{display:none}.narrow{display:block}
.card{padding:16px 16px 6px}
dl>div{grid-template-columns:1fr}
dt small{display:inline;margin-left:8px}
button{min-height:40px}
.ranks thead{display:none}
.ranks,.ranks tbody{display:block;border:0;background:none}
.ranks tr{display:block;background:#fff;border:1px solid #e4e7eb;border-radius:8px;padding:10px 14px;margin:0 0 12px}
.ranks th[scope=row],.ranks td{display:block;border:0;padding:4px 0;max-width:none;position:static}
.ranks th[scope=row]{font-size:16px}
.ranks td{display:grid;grid-template-columns:96px 1fr;column-gap:10px}
.ranks td::before{content:attr(data-label);color:${SOFT_INK};font-size:13px;grid-row:1/span 6}
.ranks td>*{grid-column:2}
}
@media print{
body{background:#fff;font-size:11pt}
.tools,.switch,.door,nav,details{display:none}
figure,.card{break-inside:avoid}
.wide{display:block}.narrow{display:none}
h2,h3{break-after:avoid}
section{padding-top:16px}
}
`;
