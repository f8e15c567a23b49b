import type { Candidate } from './frames/candidate.ts';
import type { Stance } from './lexicon/verb-classes.ts';

/** Rules whose content is a clause, a question or a quotation: what was said is given in its own right. */
const GIVES_WORDS =
  /^(?:quote|zero-that|that|wh|clause|according|colon|label|gap|asked|answer|speech|as-|hearsay|dash|headline|passive-asked|passive-that|nominal-that|nominal-be)/;

/** What an object with these verbs tells is the speech act itself: an accusation, a name given, a demand, a promise, news. */
const SPEECH_ACTS = new Set(
  `accuse blame call term dub label brand describe characterize characterise ask urge demand request advise warn caution remind
   tell promise vow swear threaten announce declare proclaim state propose recommend suggest deny admit concede acknowledge
   confess express voice mention tweet retweet claim allege assert apologize apologise estimate put peg`.split(
    /\s+/,
  ),
);

/** "I think the plan is sound": who says so of himself says the plan is sound. */
function speaksOfOwnThought({ doc, source }: Candidate): boolean {
  if (!source || source.range[1] - source.range[0] !== 1) return false;
  const word = doc.word(source.range[0]);
  return word === 'i' || word === 'we';
}

/** "made the case that …" */
const opensWithThat = ({ doc, content }: Candidate): boolean => doc.word(content[0]?.[0] ?? 0) === 'that';

/**
 * Reporting: the article gives what somebody said, asked, demanded or promised, or whom he accused of what. Attitude: what
 * somebody wants, thinks, plans, supports, praises or criticises, whatever the words were.
 */
export function stanceOf(candidate: Candidate): Stance {
  const { rule, stance, lemma } = candidate;
  const givesWords = GIVES_WORDS.test(rule) || (rule === 'light-verb' && opensWithThat(candidate));
  if (stance === 'attitude') return givesWords && speaksOfOwnThought(candidate) ? 'reporting' : 'attitude';
  return givesWords || rule === 'quoted-as' || SPEECH_ACTS.has(lemma) ? 'reporting' : 'attitude';
}
