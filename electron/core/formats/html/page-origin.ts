import type { Origin } from '../../domain/article.ts';
import { knownAgency } from '../../text/agencies.ts';
import type { PageTree } from './page-tree.ts';

/** "来源：新华社" among the date and the editor's name: how Chinese pages credit a text. */
const LABELLED = /(?:来源|來源|稿源)\s*[:：]\s*([^\s|｜:：,，;；()（）]{2,20})/u;
const LONGEST = 120;

/** The agency a line of facts names as where the text came from; other names there are the site's own as often as not. */
export function labelledOrigin(tree: PageTree): Origin | undefined {
  for (const { text, box } of tree.blocks) {
    if (text.length > LONGEST || box.isHidden) continue;
    const [creditLine, name = ''] = LABELLED.exec(text) ?? [];
    const agency = knownAgency(name);
    if (creditLine !== undefined && agency !== undefined) return { name: agency, creditLine };
  }
  return undefined;
}
