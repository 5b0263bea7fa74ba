/** What every engine computes to the same bits (IEEE 754 requires it), or what is exact on integers. */
const ALLOWED_MATH = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
]);
const FORBIDDEN_GLOBALS = new Set(['Intl', 'Date', 'Temporal']);
const FORBIDDEN_METHODS = /^(localeCompare|toLocale\w*)$/;

/** Where a table can be touched, nothing whose bits, clock or locale differ between engines. */
export const arithmetic = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      power: 'Powers differ in their last bits between engines: use the integer power of the chance room.',
      math: 'Math.{{name}} differs in its last bits between engines: use the functions of the chance room.',
      mathObject: 'Use Math only as Math.<name>, so that this rule can read it.',
      global: '{{name}} depends on the machine and may not touch a table.',
      method: '{{name}} depends on the locale and may not touch a table.',
    },
  },
  create(context) {
    const isGlobal = (node) => {
      const reference = context.sourceCode
        .getScope(node)
        .references.find((candidate) => candidate.identifier === node);
      return reference !== undefined && (reference.resolved === null || reference.resolved.defs.length === 0);
    };
    return {
      'BinaryExpression[operator="**"]': (node) => context.report({ node, messageId: 'power' }),
      'AssignmentExpression[operator="**="]': (node) => context.report({ node, messageId: 'power' }),
      MemberExpression(node) {
        const name = node.computed ? node.property.value : node.property.name;
        if (typeof name === 'string' && FORBIDDEN_METHODS.test(name)) {
          context.report({ node, messageId: 'method', data: { name } });
        }
      },
      Identifier(node) {
        if (node.name !== 'Math' && !FORBIDDEN_GLOBALS.has(node.name)) return;
        if (!isGlobal(node)) return;
        if (node.name !== 'Math') {
          context.report({ node, messageId: 'global', data: { name: node.name } });
          return;
        }
        const parent = node.parent;
        if (parent.type !== 'MemberExpression' || parent.object !== node || parent.computed) {
          context.report({ node, messageId: 'mathObject' });
        } else if (!ALLOWED_MATH.has(parent.property.name)) {
          context.report({ node: parent, messageId: 'math', data: { name: parent.property.name } });
        }
      },
    };
  },
};
