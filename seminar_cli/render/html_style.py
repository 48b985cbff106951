"""How a page in HTML looks: on a telephone, on a screen in the light and in the dark, and on paper."""

from collections.abc import Sequence

from seminar_cli.papers.paper import Paper

STYLE = """\
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --paper: #ffffff; --soft: #5b6470; --line: #c9ced6; --head: #eef1f5; --link: #0b57a4;
  --good: #176b34; --warn: #8a5a00; --bad: #b3261e;
  --ceremony: #fdf0cf; --lecture: #dfebfa; --discussion: #e2f3e4; --breakout: #efe4f7;
  --visit: #fbe3d6; --travel: #e6e8ec; --meal: #f6f3e4; --free: #f4f6f8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaed; --paper: #16191d; --soft: #a5aeb9; --line: #434a54; --head: #242a31; --link: #8ab8f0;
    --good: #7fd49a; --warn: #e8bf6a; --bad: #f2958e;
    --ceremony: #4a3c12; --lecture: #1d3654; --discussion: #1f4026; --breakout: #3d2a4d;
    --visit: #54301c; --travel: #343a42; --meal: #3f3b25; --free: #262b31;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem; max-width: 80rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.45 system-ui, "Noto Sans", "Noto Sans CJK SC", "Microsoft YaHei", Arial, sans-serif;
  overflow-wrap: anywhere;
}
h1 { font-size: 1.5rem; } h2 { font-size: 1.25em; margin: 2rem 0 .25rem; } h3 { font-size: 1.1em; }
h1, h2, h3, h4, p, td, th, li, dd, caption { unicode-bidi: plaintext; }
a { color: var(--link); }
nav ul, .legend { display: flex; flex-wrap: wrap; gap: .4rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding: .45rem .7rem; border: 1px solid var(--line); border-radius: .4rem; }
.subtitle, .note, .when, dt { color: var(--soft); }
.note { font-size: .875rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
dl > div { display: flex; flex-wrap: wrap; gap: 0 .6rem; } dt { min-width: 9rem; } dd { margin: 0; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 600; padding: .4rem 0; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
td { min-width: 3.5rem; }
thead th, .band th { background: var(--head); }
.right { text-align: right; } .total td, .strong { font-weight: 600; } td.name { font-weight: 600; }
td.sign { min-width: 9rem; height: 2.4rem; } .blank td { height: 2.4rem; }
.muted { color: var(--soft); } .good { color: var(--good); }
.warn { color: var(--warn); } .bad { color: var(--bad); }
.struck { color: var(--soft); }
.ceremony { background: var(--ceremony); } .lecture { background: var(--lecture); }
.discussion { background: var(--discussion); } .breakout { background: var(--breakout); }
.visit { background: var(--visit); } .travel { background: var(--travel); }
.meal { background: var(--meal); } .free { background: var(--free); }
.days { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: .8rem; }
.day ol { margin: 0; padding: 0; list-style: none; } .day h4 { margin: .4rem 0; }
.day li { margin: 0 0 .3rem; padding: .3rem .45rem; border-radius: .3rem; border: 1px solid var(--line); }
.when { display: block; font-size: .8125rem; font-variant-numeric: tabular-nums; }
.legend li { padding: .15rem .5rem; border-radius: .3rem; }
.bars td { width: 65%; } .bar { position: relative; padding: .1rem 0; }
.bar i { display: inline-block; height: .8rem; background: var(--link); vertical-align: middle; }
.series-1 i { opacity: .55; } .series-2 i { opacity: .3; }
.sheet {
  display: grid; grid-template-columns: repeat(var(--across), var(--card-width));
  grid-auto-rows: var(--card-height); width: max-content; max-width: none; margin: 1rem 0;
}
.card {
  width: var(--card-width); height: var(--card-height); padding: 4mm; overflow: hidden;
  outline: 1px dashed #8a8f98;
  display: flex; flex-direction: column; justify-content: center; text-align: center;
}
.turned { transform: rotate(180deg); } .folded { grid-row: span 2; break-inside: avoid; }
.card p { margin: .6mm 0; line-height: 1.15; } .card p:first-child { font-weight: 700; }
.part { overflow-x: auto; }
@media print {
  :root {
    --ink: #000; --paper: #fff; --soft: #444; --line: #999; --head: #eee; --link: #0b57a4;
    --good: #176b34; --warn: #8a5a00; --bad: #b3261e;
    --ceremony: #fdf0cf; --lecture: #dfebfa; --discussion: #e2f3e4; --breakout: #efe4f7;
    --visit: #fbe3d6; --travel: #e6e8ec; --meal: #f6f3e4; --free: #f4f6f8;
  }
  body { max-width: none; padding: 0; font-size: 9.5pt;
    -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  nav { display: none; }
  h1 { font-size: 15pt; margin: 0; } h2 { font-size: 1.3em; margin: 0 0 1mm; break-after: avoid; }
  h3, h4, caption, .band { break-after: avoid; }
  .part { break-before: page; overflow: visible; } .part:first-child { break-before: auto; }
  .scroll { overflow: visible; margin: 2mm 0; }
  thead { display: table-header-group; } tr, .day li, .card { break-inside: avoid; }
  th, td { padding: 1mm 1.5mm; }
  .days { grid-template-columns: repeat(min(var(--days), 8), 1fr); gap: 1.5mm; font-size: 7.5pt; }
  .day li { padding: .6mm 1mm; margin-bottom: .8mm; } .when { font-size: 7pt; }
  td.sign, .blank td { height: 9mm; }
  .sheet { margin: 0 auto; break-after: page; } .sheet:last-child { break-after: auto; }
}
"""


def pages(papers: Sequence[Paper]) -> str:
    """The pages that the parts are printed on: A4, upright or lying, with the margin they ask for."""
    rules = []
    for kind, landscape in (("portrait", False), ("landscape", True)):
        margins = [paper.page.margin_mm for paper in papers if paper.page.landscape is landscape]
        if margins:
            rules.append(f"@page {kind} {{ size: A4 {kind}; margin: {min(margins):g}mm; }}\n")
            rules.append(f".{kind} {{ page: {kind}; }}\n")
    return "".join(rules)
