const down =
  'fell|fall(?:s|ing|en)?|drop(?:s|ped|ping)?|dip(?:s|ped|ping)?|down|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tions?)|cut(?:s|ting)?|los(?:e[sd]?|ing|s|ses|t)|shrank|shrunk|shrink(?:s|ing)?|sank|slump(?:s|ed)?|plunge[sd]?|plummet(?:s|ed)?|tumble[sd]?|shed|sav(?:ed|ings?)|halv(?:ed|ing)|lower(?:ed)?|minus|negative|deficit|shortfall|removed|gone';
const up = 'rose|ris(?:e[ns]?|ing)|grew|grow(?:s|n|th|ing)?|increas(?:e[sd]?|ing)|up(?! to)|gain(?:s|ed)?|higher|extra|added|climb(?:s|ed|ing)?|jump(?:s|ed)?|surplus';

/** "More than" and "less than" before a figure only hedge it; behind one they compare. */
const before = new RegExp(`\\b(?:(?<down>${down}|(?:less|fewer)(?! than))|(?<up>${up}|more(?! than)))\\b`, 'gi');
const behind = new RegExp(`^[^.,;:]{0,24}?\\b(?:(?<down>${down}|less|fewer)|(?<up>${up}|more))\\b`, 'i');
const anywhere = new RegExp(`\\b(?:${down})\\b`, 'i');

type Context = { readonly before: string; readonly after: string };

/** Which way a figure goes by the words close to it: "fell by [12%]", "[12%] fewer"; nothing where they do not say. */
export function directionOf(typed: string, context: Context): 'down' | 'up' | undefined {
  const near = context.before.replace(/^.*[.!?]\s/s, '').slice(-28);
  const groups = ([...typed.matchAll(before)].at(-1) ?? [...near.matchAll(before)].at(-1) ?? behind.exec(context.after))?.groups;
  return groups?.down ? 'down' : groups?.up ? 'up' : undefined;
}

/** Whether the paragraph speaks of a fall at all. */
export const speaksOfFall = ({ before: start, after: end }: Context): boolean => anywhere.test(start) || anywhere.test(end);
