import { numberWordList, numberWordsPattern } from '../lib/numberWords.ts';

/** A number that stands in a text, and where. */
export type TextFigure = { readonly text: string; readonly index: number };

const month = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const year = '(?:1[5-9]|20)\\d\\d';
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const small = '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-(?:one|five))?)';
const to = '\\s?(?:–|—|-|to|and|or)\\s?';
const counted = 'children|people|posts|jobs|staff|cases|referrals|families|pupils|pounds|social workers|workers|employees|redundancies|places|pages|homes|schools|hours|days|weeks|months|assessments|visits|plans|young people|girls|boys|parents|carers';
const labels = 'sections?|articles?|paragraphs?|paras?\\.?|pages?|pp?\\.|chapters?|parts?|schedules?|clauses?|regulations?|rules?|tables?|figures?|charts?|annex|appendix|recommendations?|forms?|nos?\\.?|numbers?|volumes?|vol\\.?|issue|phases?|stages?|key stages?|steps?|tiers?|levels?|bands?|grades?|options?|items?|questions?|standards?|version|verse|column|notes?|footnotes?|circular|principles?|objectives?|priority|theme|channel|radio|route|room|court|platform|terminal|junction';
const label = '(?:\\d+(?:\\.\\d+)*[A-Za-z]?|[A-Z]\\d+|(?:one|two|three|four|five|six|seven|eight|nine|ten))(?:\\(\\w+\\))*(?![\\d,]*\\d|%|\\s?per cent)';

/** What holds a number and is no figure, each kind with its pattern. A newcomer adds a line here, and its sentences to the corpus. */
const notFigures: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['footnote mark', /\[\^[^\]]+\]|\(\d{1,2}\)(?=\s)|^\d+(?:\.\d+)*\.\s/g],
  ['street', /\b\d+[A-Za-z]?\s(?:[A-Z][a-z]+\s){1,3}(?:Street|Road|Lane|Avenue|Close|Way|Drive|Square|Place|House|Row|Terrace|Crescent|Gardens|Hill|Walk|Grove)\b/g],
  ['file number', /\b[A-Z]{2,}\s\d{4}\/\d+|\(c\.\s?\d+\)/g],
  ['address', /\bhttps?:\/\/\S+|\bwww\.\S+|\b[\w.-]+@[\w.-]+/gi],
  ['law report', /\[\d{4}\](?:\s\d+)?\s[A-Z][A-Za-z]*(?:\s[A-Z][a-z]+)?\s\d+(?:\s\([A-Z][a-z]+\))?/g],
  ['date', new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?(?:(?:${to}|\\/)\\d{1,2}(?:st|nd|rd|th)?)?\\s(?:of\\s)?${month}\\b(?:,?\\s${year})?`, 'g')],
  ['date', new RegExp(`\\b${month}\\s(?:\\d{1,2}(?:st|nd|rd|th)?(?![\\d,.%]*\\d|%|\\s[a-z])(?:,\\s${year})?|${year}\\b)`, 'g')],
  ['date', new RegExp(`\\b(?:of|on|until|by|from|since|dated)\\s${month}\\s\\d{1,2}\\b(?![,.]\\d|%)`, 'g')],
  ['date', /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g],
  ['year', /[’']\d\d\b/g],
  ['financial year', new RegExp(`(?<![£$€\\d,.])\\b${year}\\s?[–—/-]\\s?(?:${year}|\\d\\d)\\b(?![,.]?\\d|%|\\sper cent)`, 'g')],
  ['year', new RegExp(`\\b(?:in|of|since|from|to|until|till|by|before|after|during|for|and|or|between|the|early|late|mid|spring|summer|autumn|winter|circa|c\\.)[\\s-]${year}(?:s|’s|'s)?\\b(?![,.]\\d|%|\\s?(?:per cent|million|billion|bn|m\\b))`, 'gi')],
  ['year', new RegExp(`(?<![£$€\\d,.])\\b${year}(?:s|’s|'s)?\\b(?![,.]\\d|%|\\s?(?:per cent|million|billion|bn|m)\\b|\\s(?:${counted})\\b)(?<!\\b(?:[Ss]ome|[Nn]early|[Aa]lmost|than|over|least)\\s${year}(?=\\s[a-z]+s\\b))`, 'g')],
  ['time', /\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|noon|midnight|o[’']clock)(?![a-z])|(?<!\bratio\sof\s)\b(?:[01]?\d|2[0-3]):[0-5]\d\b|\b[a-z]+\so[’']clock\b|\bhalf\spast\s\w+|\bquarter\s(?:to|past)\s\w+/gi],
  ['time', /\b\d{1,2}(?:[:.]\d\d)?(?=\s?(?:–|-|to|and)\s?\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)\b)/gi],
  ['age', new RegExp(`\\bage[ds]?\\s(?:of\\s|just\\s|only\\s|between\\s|under\\s|over\\s|from\\s)*${small}(?:(?:,\\s${small})*(?:,\\sand\\s|${to})${small})?(?:\\sor\\s(?:over|under|older|younger|above))?\\b`, 'gi')],
  ['age', new RegExp(`\\b${small}(?:-?(?:,\\s|${to})${small})*[-\\s](?:day|week|month|year)s?[-\\s]olds?\\b|\\b${small}\\syears\\sof\\sage\\b|\\b[1-9]0s\\b`, 'gi')],
  ['age', new RegExp(`\\b(?:under|over)[-\\s]${small}s\\b|\\b(?:under|over)-${small}\\b|\\b${small}s\\sand\\s(?:under|over)\\b`, 'gi')],
  ['age', new RegExp(`\\b(?:children|child|those|anyone|everyone|people|person|pupils|girls|boys|teenagers|population|all|babies|someone|adults)\\s(?:who\\s(?:is|are|was|were)\\s)?(?:aged\\s)?(?:under|over)\\s(?:the\\sage\\sof\\s)?${small}\\b(?!,?\\d|%|\\s?per cent)`, 'gi')],
  ['age', new RegExp(`\\b(?:he|she|who|they|child|girl|boy|sister|brother|son|daughter|[A-Z][a-z]+)\\s(?:was|were|is|are|turned|turns|reached|had\\sturned)\\s(?:only\\s|just\\s|then\\s|nearly\\s|almost\\s|not\\syet\\s|still\\s)?${small}(?=\\s(?:when|at\\sthe\\stime|and\\s(?:living|in)\\b)|[.;:]|,(?!\\d)|$)`, 'g')],
  ['age', /\bunder\s(?:one|two|five|16|18|21|25)(?=[.,;)]|$)|(?<=\b[A-Z][a-z]+,\s)\d{1,2}(?=,)/g],
  ['age', new RegExp(`\\b(?:turned|turns|turning|reached\\sthe\\sage\\sof|reaches)\\s${small}\\b(?![,.]?\\d|%)`, 'gi')],
  ['age', new RegExp(`\\b(?:care|school|home|left|leave|leaving|married|pregnant|support|start(?:s|ed)?|begin|begins|began|ends?|ended|stop(?:s|ped)?|continue[sd]?)\\s(?:at|until|before|from)\\s(?:1[0-9]|2[0-5]|sixteen|seventeen|eighteen)(?=[.,;:)]|$|\\sand\\s(?:not|who|had|was|were)\\b)`, 'gi')],
  ['ordinal', /\b\d+(?:,\d{3})*(?:st|nd|rd|th)\b/gi],
  ['ordinal', /\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b|\b(?:(?:one|two|three)\s)?hundredth\b/gi],
  ['ordinal', /\b(?:an?)\s(?:third|fifth|sixth|seventh|eighth|ninth|tenth)(?=\s(?!(?:of|less|more|fewer|lower|higher|smaller|larger|or|and|had|has|have|were|was|are|is|did|said|since|in|between|from|on|to|by|that|below|above|over|after|before|during|as|who|which|did|do|does|will|would|could|can|may|might|must|say|says|live|lived|remain|remains|need|wait|went|left|came|saw|got|took|lost|fell|rose|knew|felt|thought|made|held|met|spent|kept|stood|ran|told|found|gave|became|\w+ed)\b)[a-z]|-[a-z])/gi],
  ['part of a whole', /\b(?:first|second|latter|former|other|better)\shalf\b|\bthird[- ]part(?:y|ies)\b|\bquarter[- ](?:day|finals?|century)\b|\bhalf[- ](?:term|yearly|hearted(?:ly)?|way|sister|brother|sibling|truth|measures?|mast|time(?!s)|baked|light|asleep|day)s?\b/gi],
  ['number of a thing', new RegExp(`\\b(?:${labels})\\s${label}(?:(?:${to}|,\\sand\\s)${label}|,\\s${label}(?=[,;.)]|\\s(?:and|or|to)\\s|$))*`, 'gi')],
  ['number of a thing', new RegExp(`(?<![\\w’'])[Ss]{1,2}\\.?\\s?${label}(?:${to}${label})*`, 'g')],
  ['number of a thing', new RegExp(`\\b(?:Case|Child|Family|Year|Years|Group|Team|Area|District|Ward|Unit|Site|Act|Bill|Article|Report|Agenda item|Key Stage|Court|Press|FOI|Windows|Office|Excel|HC|HL|Cm|Cmnd|Annex|Appendix)\\s${label}(?:${to}${label})*`, 'g')],
  ['telephone', /\b0\d{2,4}(?:[\s-]\d{3,4}){1,2}\b|\b116[\s-]?(?:000|111|123)\b|\b(?:999|111|101|112)(?=\s(?:call|or|if)\b|[.,;)]|$)/gi],
  ['telephone', /\b(?:call|dial|ring|rang|dialled|phone|text)\s(?:\w+\s){0,2}?\d{3,6}\b/gi],
  ['code', /\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b|\b[A-Za-z]+[-/]?\d[\w/-]*|\b\dG\b|\b\d{3,}\/\d{2,}\b/g],
  ['name', /(?<=\w\s)(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)\s[A-Z][a-z]+/g],
  ['base of a rate', /\bper\s(?:\d[\d,]*|hundred|thousand|million)\b/gi],
  ['idiom', /\bzero[- ]tolerance\b|\b24[/-]7\b|\b(?:9\/11|7\/7)\b|\bsixes and sevens\b|\b(?:think|thinks|thought|thinking) twice\b|\btwo[- ]way\b|\bdouble[- ](?:check(?:ed|ing|s)?|edged|standards?|bind|jeopardy|whammy|glazing|glazed|decker|bed|figures|meaning|act|count(?:ed|ing)?)\b|\bon all fours\b|\bnine[- ]to[- ]five\b|\bsquare one\b|\btwo[- ](?:faced|edged|tone)\b|\bin two minds\b|\bcloud nine\b|\bcatch[- ]22\b|\btwo sides of the same\b|\bput two and two together\b|\bsix of one\b|\bone[- ]to[- ]one\b|\bfour corners\b|\btwo wrongs\b|\bzero[- ](?:hours|based|sum|rated)\b|\btwo stools\b|\ba thousand cuts\b|\b20[/-]20\b|\btwo cents\b|\bone in the same\b|\b(?:one|two)[- ]dimensional\b|\bin (?:twos and threes|half)\b/gi],
];

const word = `\\b${numberWordsPattern}\\b`;
const amount = `(?:[£$€]\\s?)?(?:${digits}|${word})(?:\\s?(?:bn|mn?|k|p|pence|billion|million|thousand|hundred)\\b)?(?:\\s?%|\\s?per\\s?cent\\b|\\spercent\\b|\\spercentage\\spoints?\\b)?`;
const parts = 'half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth';
const counts = 'an?|one|two|three|four|five|six|seven|eight|nine';

/** What a figure looks like; of two that begin at one place the first wins. */
const figure = new RegExp(
  [
    `(?:${digits}|${word})\\s(?:in|out\\sof)\\s(?:every\\s)?(?:${digits}|${word})(?!\\s${month})`,
    `\\b(?:${counts})\\s(?:${parts})s?\\sof\\sa\\s(?:million|billion|thousand)\\b`,
    `\\b(?:an?\\s)?(?:${counts})[\\s-](?:${parts})s?\\b`,
    '\\bhalf\\sa\\s(?:million|billion|thousand|dozen|hundred)\\b|\\b(?:half|halves)\\b',
    '\\b(?:double|doubled|doubles|doubling|twice|trebled?|trebling|tripled?|tripling|quadrupled?|halved?|halving|(?:two|three|four|five|six|ten|\\d+)-?fold)\\b',
    '\\d+(?::|/)\\d+',
    `(?<=\\bfrom\\s(?:[a-z]+\\s){0,2})${amount}`,
    `(?:(?<!\\w)[−+-](?=[£\\d]))?${amount}(?:\\s?(?:–|—|-|to)\\s?${amount})?`,
  ].join('|'),
  'giu',
);

/** What every figure has some of: most paragraphs have none, and are passed over quickly. */
const hint = new RegExp(`\\d|[£$€%]|\\b(?:${parts})|hal[fv]|\\b(?:doubl|trebl|tripl|quadrupl|twice)|fold\\b|\\b(?:${numberWordList.join('|')})`, 'i');

/** Numbers that say nothing alone: `one` is a pronoun or an article, `none` is a word, and so is the `hundred` of "several hundred". */
const isWordOnly = (text: string): boolean => /^(?:an?\s)?(?:an?|one|none|nil|ones)$|^(?:hundred|thousand|million|billion)$/i.test(text.trim());

/** The figures of a plain text that no link binds: digits and number words that count, measure or price something. */
export function findUnboundFigures(text: string): TextFigure[] {
  if (!hint.test(text)) return [];
  const rest = notFigures.reduce((masked, [, pattern]) => masked.replace(pattern, blank), text.replace(/[\u00a0\u202f\u2009]/g, ' '));
  return [...rest.matchAll(figure)]
    .map((match) => ({ text: text.slice(match.index, match.index + match[0].length), index: match.index }))
    .filter(({ text: found }) => !isWordOnly(found));
}

/** As long as what it stands for, so that places stay right; a mark that no pattern takes for a space or a word. */
const blank = (match: string): string => '\u0001'.repeat(match.length);
