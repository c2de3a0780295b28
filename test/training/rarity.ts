import { codesOf, wordBits, wordMask } from '@stemma/lineage/codes';

// Words that carry grammar, numbers' units and what agencies print in every story. In the folded form of `codesOf` they share
// their buckets with other spellings of themselves.
const functionWords = `
a about above after again against all also although am among amid an and any are around as at away be because been before being below between both but by can could
did do does doing don down during each either even ever few for from further get got had has have having he her here hers him his how however i if in into is it its just
least less like made make many may me might more most much must my near never no nor not now of off often on once one only onto or other our out over own per rather
same several she should since so some still such take than that the their them then there these they this those though through to too toward under until up upon us use
very via was we well were what when where whether which while whilst who whom whose why will with within without would yet you your
said says say saying told tells tell added adds according asked reported
mln bln million billion trillion bn dlr dlrs dollar dollars pct percent percentage cent cts ct vs inc corp co ltd shr mr mrs ms dr
der die das und ist nicht mit von den dem des ein eine einer eines im auf für als auch sich bei nach aus wie war sind wird hat dass oder
le la les des et est une dans pour que qui sur pas par avec au aux du en il elle ce se ne sont été
el los las y una del por con para su al lo como más pero sus fue ha il di che non per una con sono della dei nel
o os as um uma do da dos das em no na não com mais foi het een van de en dat niet op te zijn met voor
`;

/** The table of rarity from how many stories each bucket was seen in: 0 for function words, else log2(stories / seen), 1 to 15. */
export function rarityTable(texts: readonly string[]): string {
  const seen = new Float64Array(1 << wordBits);
  const all = new Uint8Array(1 << wordBits).fill(1);
  const codes = (text: string) => new Set(codesOf(text, undefined, all).codes.map((code) => code & wordMask));
  for (const text of texts) for (const code of codes(text)) seen[code]! += 1;
  const values = Array.from(seen, (n) => Math.max(1, Math.min(15, Math.round(Math.log2(texts.length / (n + 0.5))))));
  for (const word of functionWords.trim().split(/\s+/)) for (const code of codes(word)) values[code] = 0;
  const packed = Buffer.alloc(values.length / 2);
  values.forEach((value, i) => {
    packed[i >> 1]! |= value << ((i & 1) * 4);
  });
  return packed.toString('base64');
}
