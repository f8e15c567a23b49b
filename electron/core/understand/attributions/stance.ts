import type { Candidate } from './frames/candidate.ts';
import type { Stance } from './lexicon/verb-classes.ts';

/** Rules whose content is a clause, a question or a quotation: what was said is given in its own right. */
const GIVES_WORDS =
  /^(?:quote|zero-that|that|wh|clause|according|in-words|what-called|finding|colon|label|gap|asked|answer|speech|as-|hearsay|dash|headline|passive-asked|passive-that|nominal-that|nominal-be)/;

/**
 * Verbs that are done by speaking and cannot be done in silence, so that what an object with them tells is the speech act
 * itself. The five classes are Searle's (1976, A classification of illocutionary acts), without the judging ones of the
 * fourth (praise, criticise, welcome), which tell what somebody thinks of a thing.
 */
const SPEECH_ACTS = new Set(
  `accuse blame allege claim assert state deny admit concede acknowledge confess insist reiterate stress emphasize emphasise
   predict forecast estimate put peg suggest reveal disclose confirm testify mention tweet retweet
   describe characterize characterise call term dub label brand
   ask urge demand request order advise recommend propose warn caution remind tell plead beg
   promise vow swear pledge threaten express voice apologize apologise announce declare proclaim`.split(
    /\s+/,
  ),
);

/**
 * "I think the plan is sound": who says so of himself says the plan is sound. "Do you think the plan is sound?" puts it to
 * somebody as a question.
 */
function speaksOfOwnThought({ doc, source, sentence }: Candidate): boolean {
  if (!source || source.range[1] - source.range[0] !== 1) return false;
  const word = doc.word(source.range[0]);
  const [, end] = doc.sentences[sentence] ?? source.range;
  return word === 'i' || word === 'we' || (word === 'you' && doc.raw(end - 1) === '?');
}

/** "made the case that …", "I am sure that …" */
const opensWithThat = ({ doc, content }: Candidate): boolean => doc.word(content[0]?.[0] ?? 0) === 'that';

/**
 * Reporting: the article gives what somebody said, asked, demanded or promised, or whom he accused of what. Attitude: what
 * somebody wants, thinks, plans, supports, praises or criticises, whatever the words were.
 */
export function stanceOf(candidate: Candidate): Stance {
  const { rule, stance, lemma } = candidate;
  const givesWords =
    GIVES_WORDS.test(rule) || (/^(?:light-verb|adjective)$/.test(rule) && opensWithThat(candidate));
  if (stance === 'attitude') return givesWords && speaksOfOwnThought(candidate) ? 'reporting' : 'attitude';
  return givesWords || rule === 'quoted-as' || SPEECH_ACTS.has(lemma) ? 'reporting' : 'attitude';
}
