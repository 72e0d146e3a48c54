/** Names of the characters from U+00A0 to U+00FF, in order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
/** Greek letters from U+0391 and U+03B1; there is no capital final sigma. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';
/** Each character before its names. */
const OTHERS =
  '"quot &amp \'apos <lt >gt ŒOElig œoelig ŠScaron šscaron ŸYuml ƒfnof ˆcirc ˜tilde –ndash —mdash ‘lsquo ’rsquo ‚sbquo “ldquo ”rdquo „bdquo †dagger ‡Dagger •bull …hellip ‰permil ′prime ″Prime ‹lsaquo ›rsaquo €euro ™trade ←larr ↑uarr →rarr ↓darr ↔harr ⇐lArr ⇑uArr ⇒rArr ⇓dArr ⇔hArr ∀forall ∂part ∃exist ∅empty ∇nabla ∈isin ∉notin ∋ni ∏prod ∑sum −minus ∗lowast √radic ∝prop ∞infin ∠ang ∧and ∨or ∩cap ∪cup ∫int ∴there4 ∼sim ≅cong ≈asymp ≠ne ≡equiv ≤le ≥ge ⊂sub ⊃sup ⊆sube ⊇supe ⊕oplus ⊗otimes ⊥perp ⋅sdot ◊loz ♠spades ♣clubs ♥hearts ♦diams';
const REPLACEMENT = '\uFFFD';
/** An entity, for patterns; its name is what is captured. */
export const ENTITY = String.raw`&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z0-9]*);`;

let characters: Map<string, string> | null = null;

function charactersByName(): Map<string, string> {
  const greek = GREEK.split(' ').flatMap((name, index): [string, string][] => [
    [name, String.fromCharCode(0x3b1 + index)],
    [name.charAt(0).toUpperCase() + name.slice(1), String.fromCharCode(0x391 + index)],
  ]);
  return new Map([
    ...LATIN_1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(0xa0 + index)]),
    ...greek.filter(([name]) => name !== 'Sigmaf'),
    ...OTHERS.split(' ').map((entry): [string, string] => [entry.slice(1), entry.charAt(0)]),
  ]);
}

/**
 * The character for an HTML entity, given what is between `&` and `;`: `mdash`, `#8212`, `#x2014`; null for an unknown
 * name. The names are those of HTML 4.01 and `apos`, since HTML's full list would be ten times as long as this reader.
 * https://www.w3.org/TR/html401/sgml/entities.html
 */
export function decodeEntity(entity: string): string | null {
  if (!entity.startsWith('#')) return (characters ??= charactersByName()).get(entity) ?? null;
  const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isCharacter ? String.fromCodePoint(code) : REPLACEMENT;
}
