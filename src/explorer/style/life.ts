/** Page (c): bands of a life. Which band it is says its name at the left; text inside says what. */
export const LIFE_STYLE = `
.fields{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:0 16px}
.picker h2{margin-top:0}
.working{margin:12px 0;max-width:720px}
.bands{margin:6px 0 18px}
.band{display:grid;grid-template-columns:86px minmax(0,1fr);gap:8px;align-items:center}
.band-name{font-size:14px;color:var(--soft)}
.band-line{position:relative;height:27px;border-bottom:1px solid var(--hair);background:var(--card)}
.band-line.axis{height:22px;overflow:hidden;border:0;background:none}
.span{position:absolute;top:2px;bottom:2px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;font-size:12.5px;line-height:23px;
padding:0 4px;border-radius:3px;color:#fff;background:#4a5f78;min-width:2px}
.span-school{background:#0e6b57}
.span-work{background:#1f5f99}
.span-subsidised{background:#8fd0f5;color:#0d1a26}
.span-beside-study,.span-furloughed{background:#dde7f0;color:#1d2733}
.span-measure{background:#efb94b;color:#1d2733}
.span-nav{background:#8a4679}
.span-benefits{background:#a8381a}
.mark-line{position:absolute;top:-2px;bottom:-2px;width:0;border-left:2px dashed var(--ink)}
.tick{position:absolute;font-size:12px;color:var(--soft);border-left:1px solid var(--rule);padding-left:3px}
.one-month input[type=range]{width:100%;accent-color:var(--accent);min-height:28px}
.one-month th[scope=row]{position:static}
.moves{max-height:520px}
.moves details{margin:0}
.moves summary{min-height:24px;padding:2px 0}
@media (max-width:760px){
.band{grid-template-columns:64px minmax(0,1fr);gap:6px}
.span{padding:0 2px;font-size:12px}
.moves summary{min-height:44px}
}
`;
