/** Words that end the names of outlets, and hardly ever those of agencies or people. */
const LAST_WORD =
  /(?:^|[\s-])(?:news|times|daily|post|herald|tribune|gazette|courier|chronicle|journal|ledger|observer|telegraph|mail|star|sun|standard|globe|guardian|examiner|mirror|express|record|register|review|weekly|monthly|today|online|radio|tv|television|channel|network|broadcasting|dagspost|zeitung|tageblatt|nachrichten|magazine|media|bulletin|inquirer|sentinel|dispatch|independent|echo|argus|advertiser)$/iu;
const FIRST_WORD = /^(?:radio|tele|télé|channel|tv)\s/iu;
const SMALL_WORD = /^(?:&|and|of|for|on|the|de|del|la|le|du)$/u;

/** Broadcasters that print their own name in datelines the way agencies do. */
const DATELINE_OUTLETS =
  /^(?:CNN(?: Business| Politics)?|BBC(?: News)?|NPR|CBS(?: News)?|NBC(?: News)?|ABC(?: News)?|Fox News|Sky News|Al Jazeera|DW|RFE\/RL|VOA)$/u;

/** Whether a name reads like that of an outlet ("Kestrel Daily", "The Harrow Post"). */
export function soundsLikeOutlet(name: string): boolean {
  const trimmed = name.trim();
  return [DATELINE_OUTLETS, LAST_WORD, FIRST_WORD, /^the\s/i].some((pattern) => pattern.test(trimmed));
}

/** Whether words standing by themselves are an outlet's name: two to six, with capitals, and one that outlets use. */
export function isOutletName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6 || text.length > 60 || /[,;:.!?]/.test(text)) return false;
  const isTitle = words.every((word, index) => /^\p{Lu}/u.test(word) || (index > 0 && SMALL_WORD.test(word)));
  return isTitle && (LAST_WORD.test(text.trim()) || FIRST_WORD.test(text.trim()));
}

/**
 * An outlet's name without a descriptor that only a dateline adds: "News", "Online" or "Network" after one compound
 * word with an inner capital, which is a whole brand by itself ("UrduPoint News" is UrduPoint). "Sky News" and
 * "Kestrel Daily" stay as they are, because their first word alone names nobody.
 */
export function outletName(printed: string): string {
  return printed.trim().replace(/^(\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+) (?:News|Online|Network)$/u, '$1');
}
