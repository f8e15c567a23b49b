// How the words of the window are found in its sources: wuchale's transformers, told more of where a text stands. They put
// a look-up in place of each text when the window is built; the sources themselves stay as they are written.
import { getKey } from 'wuchale';

// The package lets no one else have its transformer, and it makes its own by itself.
const { SvelteTransformer } = await import(
  new URL('transformer.js', import.meta.resolve('@wuchale/svelte')).href
);

const COMPARES = new Set(['===', '!==', '==', '!=', 'in', 'instanceof', '<', '>', '<=', '>=']);

/** What the language of a window is never changes while it stands: nothing need be reactive, or asked again. */
export const RUNTIME = {
  initReactive: ({ funcName }) => (funcName === undefined || funcName === null ? false : null),
  useReactive: false,
  plain: { wrapInit: (expression) => expression, wrapUse: (expression) => expression },
  reactive: { wrapInit: (expression) => expression, wrapUse: (expression) => expression },
};

/** The two that put a number into words; the second argument may be left out of `counted`. */
const NUMBERED = new Set(['counted', 'inNumber']);

/** The text of a form, with its insertions numbered as they stand in `inserted`; nothing when it is no text. */
function formOf(node, inserted, source) {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral') return undefined;
  const number = (expression) => {
    const code = source.slice(expression.start, expression.end);
    if (!inserted.includes(code)) inserted.push(code);
    return inserted.indexOf(code);
  };
  return node.quasis
    .map(
      ({ value }, i) =>
        value.cooked + (i < node.expressions.length ? `{${number(node.expressions[i])}}` : ''),
    )
    .join('');
}

/** Tells the heuristic what a text is for, and looks where the original does not. */
function taught(transformer) {
  const { heuristciDetails: details } = transformer;
  const within = (told, visit) => {
    const before = Object.fromEntries(Object.keys(told).map((name) => [name, details[name]]));
    Object.assign(details, told);
    const found = visit();
    Object.assign(details, before);
    return found;
  };
  const NOWHERE = { property: undefined, isShown: false, attributeOf: undefined };
  const original = { ...transformer };

  /** A number with its noun, or a sentence about it: every plural form a language has is one entry of the catalogue. */
  const visitNumbered = (node) => {
    const [value, one, many] = node.arguments;
    const inserted = [];
    const forms = [one, many ?? one].map((form) => formOf(form, inserted, transformer.content));
    if (forms.includes(undefined)) return original.visitCallExpression(node);
    if (many === undefined) forms[1] += 's';
    const message = {
      msgStr: forms,
      plural: true,
      placeholders: inserted.map((code, i) => [i, code]),
      type: 'message',
      context: undefined,
      details: transformer.fullHeuristicDetails({ scope: 'script' }),
    };
    const { mstr } = transformer;
    const rest = inserted.length === 0 ? '' : `, [${inserted.join(', ')}]`;
    mstr.update(node.callee.start, node.callee.end, `${transformer.vars().rtTrans}.${node.callee.name}`);
    mstr.update(
      one.start,
      (many ?? one).end,
      `${String(transformer.index.get(getKey(forms, undefined)))}${rest}`,
    );
    return [...transformer.visit(value), message];
  };

  Object.assign(transformer, {
    // What is compared is a value, never words.
    visitBinaryExpression: (node) =>
      COMPARES.has(node.operator)
        ? [node.left, node.right].flatMap((side) => (side.type === 'Literal' ? [] : transformer.visit(side)))
        : original.visitBinaryExpression(node),
    visitSwitchCase: (node) => node.consequent.flatMap(transformer.visit),
    visitSwitchStatement: (node) => [
      ...transformer.visit(node.discriminant),
      ...node.cases.flatMap(transformer.visit),
    ],
    visitConditionalExpression: (node) => [
      ...(node.test.type === 'Literal' ? [] : transformer.visit(node.test)),
      ...transformer.visit(node.consequent),
      ...transformer.visit(node.alternate),
    ],
    visitMemberExpression: (node) => [
      ...transformer.visit(node.object),
      ...(node.computed && node.property.type !== 'Literal' ? transformer.visit(node.property) : []),
    ],
    // A name of a field is no text.
    visitProperty: (node) => {
      if (node.type !== 'Property' || node.computed) return original.visitProperty(node);
      const property = node.key.name ?? String(node.key.value);
      return within({ ...NOWHERE, property }, () => transformer.visit(node.value));
    },
    visitArrayExpression: (node) => within(NOWHERE, () => original.visitArrayExpression(node)),
    visitFunctionBody: (...args) => within(NOWHERE, () => original.visitFunctionBody(...args)),
    visitExpressionTag: (node) => within({ isShown: true }, () => transformer.visit(node.expression)),
    visitAttribute: (node) =>
      within({ attributeOf: { element: transformer.currentElement, name: node.name } }, () => {
        const found = original.visitAttribute(node);
        // What is no text as a whole may have words in its insertions.
        if (found.length > 0 || !Array.isArray(node.value) || node.value.length < 2) return found;
        return node.value.filter(({ type }) => type === 'ExpressionTag').flatMap(transformer.visit);
      }),
    visitCallExpression: (node) =>
      NUMBERED.has(node.callee.name)
        ? visitNumbered(node)
        : within(NOWHERE, () => original.visitCallExpression(node)),
    visitNewExpression: (node) =>
      within({ ...NOWHERE, call: `new ${transformer.getCalleeName(node.callee)}` }, () =>
        original.visitNewExpression(node),
      ),
    visitThrowStatement: () => [],
    visitTSNonNullExpression: (node) => transformer.visit(node.expression),
    visitClassDeclaration: (node) =>
      node.body.body.flatMap((member) => {
        if (member.type === 'PropertyDefinition') return member.value ? transformer.visit(member.value) : [];
        if (member.type === 'MethodDefinition' && member.value.type === 'FunctionExpression')
          return transformer.visitFunctionBody(member.value.body, `${node.id.name}.method`);
        return [];
      }),
  });
  return transformer;
}

/** Finds the words of a module, in a component and in a script alike, and puts look-ups in their place. */
export function transform({ content, filename, index, expr, matchUrl }, heuristic) {
  const transformer = taught(
    new SvelteTransformer(content, filename, index, heuristic, [], expr, RUNTIME, matchUrl),
  );
  const mixedVisitor = transformer.initMixedVisitor();
  transformer.mixedVisitor = mixedVisitor;
  return Object.assign(transformer, {
    // Parts of a text are put together as text, not by a component, wherever there is no element among them.
    visitFragment: (node) =>
      mixedVisitor.visit({
        children: node.nodes,
        commentDirectives: transformer.commentDirectives,
        inCompoundText: transformer.inCompoundText,
        scope: 'markup',
        element: transformer.currentElement,
        useComponent: false,
      }),
    // Words do not change, so what is made of them need not be derived.
    visitVariableDeclarator: transformer.defaultVisitVariableDeclarator,
  }).transformSv();
}
