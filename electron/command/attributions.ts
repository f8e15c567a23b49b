import { attributionsOfText } from '../core/understand/attributions/find-attributions.ts';
import type { Command } from './command.ts';
import { jsonLines, textOf } from './jsonl.ts';

/** `attributions --jsonl`: {id, text} in, {id, attributions} out, offsets in UTF-16 units of the given text. */
export const attributions: Command = {
  name: 'attributions',
  usage: 'attributions --jsonl  < {"id","text"} lines',
  async run(_options, { terminal }) {
    for await (const { id, text } of jsonLines(terminal)) {
      const found = attributionsOfText(textOf(text)).map(
        ({ source, cue, content, kind, form, quotedSource, addressee, stance, confidence, rule }) => ({
          source,
          cue,
          content,
          kind,
          form,
          quotedSource,
          addressee,
          class: stance,
          confidence,
          rule,
        }),
      );
      terminal.out(JSON.stringify({ id, attributions: found }));
    }
    return 0;
  },
};
