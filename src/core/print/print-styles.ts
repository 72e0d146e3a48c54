export type PaperSize = 'a4' | 'letter';

const SIZES: Readonly<Record<PaperSize, string>> = { a4: 'A4', letter: 'letter' };

/** Items that are nested deeper aren't indented further, to leave room for their words. */
export const DEEPEST = 3;

/** A longer title would run into the page number. */
const FOOTER_LENGTH = 80;

/** A text for CSS `content`, with the code point of any character but letters, digits, and spaces. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`;

const SHEET = `
*{box-sizing:border-box}
body{margin:0 auto;max-width:186mm;font:11pt/1.4 system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;color:#000;background:#fff}
h1{font-size:20pt;line-height:1.2;margin:0 0 3mm}
h2{font-size:14pt;line-height:1.25;margin:0 0 1.5mm;padding-top:2mm;border-top:1.5pt solid #000}
h3{font-size:11pt;margin:0 0 1mm}
h1,h2,h3,.goal{break-after:avoid;overflow-wrap:anywhere}
p{margin:0 0 1mm}
.facts{display:flex;flex-wrap:wrap;gap:1mm 8mm;margin:0 0 6mm;padding:0}
.facts div{display:flex;gap:2mm}
.facts dt{font-weight:600}
.facts dd{margin:0;min-width:32mm;border-bottom:.5pt solid #000}
.phase{margin:0 0 6mm}
.time{font-size:10pt;font-weight:400;white-space:nowrap}
.goal{font-style:italic;margin:0 0 2mm}
.section{margin:0 0 3mm;break-inside:avoid}
.items{list-style:none;margin:0;padding:0}
.items>li{position:relative;padding-inline-start:7mm;margin:0 0 1.5mm;break-inside:avoid;overflow-wrap:anywhere}
.items>.nested-1{margin-inline-start:7mm}
.items>.nested-2{margin-inline-start:14mm}
.items>.nested-3{margin-inline-start:21mm}
.box{position:absolute;inset-inline-start:0;top:.7mm;width:3.8mm;height:3.8mm;border:.9pt solid #000}
.box.done::after{content:"";position:absolute;inset-inline:0;top:.1mm;width:1.1mm;margin-inline:auto;height:2.3mm;border:solid #000;border-width:0 1.4pt 1.4pt 0;transform:rotate(42deg)}
.box.cancelled::after{content:"";position:absolute;inset-inline:.5mm;top:1.45mm;border-top:1.2pt solid #000}
.cancelled+.text{text-decoration:line-through}
.answer{margin:1mm 0 0;padding-inline-start:3mm;border-inline-start:.75pt solid #000;font-size:10pt}
.answer p:last-child,.answer pre:last-child{margin:0}
.room{height:7mm;border-bottom:.5pt solid #666}
ul,ol{margin:0;padding-inline-start:6mm}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em;direction:ltr;unicode-bidi:isolate}
pre{margin:0 0 1mm;white-space:pre-wrap;overflow-wrap:anywhere}
blockquote{margin:0 0 1mm;padding-inline-start:3mm;border-inline-start:.75pt solid #000}
hr{margin:2mm 0;border:0;border-top:.5pt solid #000}
table{margin:0 0 1mm;border-collapse:collapse}
th,td{padding:.5mm 2mm;border:.5pt solid #000;text-align:start;vertical-align:top}
mark{background:none;color:inherit;text-decoration:underline}
a{color:inherit}
.card{display:grid;grid-template-columns:1fr 1fr;min-height:52mm;margin-top:-.5pt;border:.5pt dashed #000;break-inside:avoid}
.side{padding:4mm 5mm;display:flex;flex-direction:column;justify-content:center;overflow-wrap:anywhere}
.side+.side{border-inline-start:.5pt dotted #000;font-size:10pt}
.context{font-size:8pt;margin-bottom:auto}
.question{font-size:12pt;font-weight:600;margin:2mm 0 auto}
@media screen{body{padding:12mm}}
`;

/** The style sheet of a printed page: paper, margins, and page numbers, in black on white. */
export function printStyles(paper: PaperSize, footer: string): string {
  const margins =
    `@bottom-left{content:${cssString(footer.slice(0, FOOTER_LENGTH))};font:8pt system-ui,sans-serif}` +
    '@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif}';
  return `@page{size:${SIZES[paper]};margin:16mm 12mm 18mm;${margins}}${SHEET.replace(/\n/g, '')}`;
}
