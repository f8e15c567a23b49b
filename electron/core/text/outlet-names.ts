/** Words that end or begin the names of outlets, and hardly ever those of agencies. */
const OUTLET_WORD =
  /^(?:the\s.+|.*\b(?:news|times|daily|post|herald|tribune|gazette|courier|chronicle|journal|ledger|observer|telegraph|mail|star|sun|standard|globe|guardian|examiner|mirror|express|record|register|review|weekly|monthly|today|online|radio|tv|television|channel|network|broadcasting|dagspost|zeitung|tageblatt|nachrichten|magazine|media|bulletin|inquirer|sentinel|dispatch|independent|echo|argus|advertiser))$/iu;

/** Broadcasters that print their own name in datelines the way agencies do. */
const DATELINE_OUTLETS =
  /^(?:CNN(?: Business| Politics)?|BBC(?: News)?|NPR|CBS(?: News)?|NBC(?: News)?|ABC(?: News)?|Fox News|Sky News|Al Jazeera|DW|RFE\/RL|VOA)$/u;

/** Whether a name reads like that of an outlet ("Kestrel Daily", "The Harrow Post"). */
export function soundsLikeOutlet(name: string): boolean {
  return DATELINE_OUTLETS.test(name.trim()) || OUTLET_WORD.test(name.trim());
}

/**
 * An outlet's name without a descriptor that only a dateline adds: "News", "Online" or "Network" after one compound
 * word with an inner capital, which is a whole brand by itself ("UrduPoint News" is UrduPoint). "Sky News" and
 * "Kestrel Daily" stay as they are, because their first word alone names nobody.
 */
export function outletName(printed: string): string {
  return printed.trim().replace(/^(\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)+) (?:News|Online|Network)$/u, '$1');
}
