import { CONTAINERS, RECORDER, pathInSource } from './rooms.js';

const MUTATORS = new Set(['fill', 'set', 'copyWithin', 'sort', 'reverse']);
const UNWRAPPED = new Set(['TSNonNullExpression', 'TSAsExpression', 'TSTypeAssertion', 'ChainExpression']);

/**
 * Every mutable column has one owning folder, and only that folder's `transitions.ts` assigns to it. A
 * column is recognised by its container on the world, which is named like the folder.
 */
export const ownership = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      write:
        '"{{column}}" is owned by model/{{owner}}: only model/{{owner}}/transitions.ts may assign to it; ' +
        'call a transition with a cause.',
    },
  },
  create(context) {
    const own = pathInSource(context.filename);
    if (own === null || !own.startsWith('model/')) return {};
    const [, folder, file] = own.split('/');
    if (folder === 'state') return {};

    function report(node, path) {
      const owner = ownerOf(path);
      if (owner === null || (folder === owner && (file === 'transitions' || owner === RECORDER))) return;
      context.report({ node, messageId: 'write', data: { column: path.join('.'), owner } });
    }

    function checkTarget(target) {
      const node = unwrap(target);
      if (node.type === 'ArrayPattern') {
        for (const element of node.elements) if (element !== null) checkTarget(element);
      } else if (node.type === 'ObjectPattern') {
        for (const property of node.properties) checkTarget(property.value ?? property.argument);
      } else if (node.type === 'AssignmentPattern') {
        checkTarget(node.left);
      } else if (node.type === 'MemberExpression') {
        report(node, node.computed ? pathOf(node.object, context) : pathOf(node, context));
      }
    }

    return {
      AssignmentExpression: (node) => checkTarget(node.left),
      UpdateExpression: (node) => checkTarget(node.argument),
      CallExpression(node) {
        const callee = unwrap(node.callee);
        if (callee.type !== 'MemberExpression' || callee.computed) return;
        if (MUTATORS.has(callee.property.name)) report(node, pathOf(callee.object, context));
      },
    };
  },
};

function unwrap(node) {
  let current = node;
  while (UNWRAPPED.has(current.type)) current = current.expression;
  return current;
}

/**
 * The owner of a dotted path: of its first container that still has a column below it. A name that stands alone at the
 * front counts only where it is a folder's own name; others, such as `own`, are too common to mean the world's.
 */
function ownerOf(path) {
  const index = path.findIndex(
    (name, place) => Object.hasOwn(CONTAINERS, name) && (place > 0 || CONTAINERS[name] === name),
  );
  return index === -1 || index === path.length - 1 ? null : CONTAINERS[path[index]];
}

/** `world.health.mental` as names, with local aliases followed to where they were taken from. */
function pathOf(node, context, depth = 0) {
  const current = unwrap(node);
  if (current.type === 'MemberExpression') {
    const base = pathOf(current.object, context, depth);
    return current.computed ? base : [...base, current.property.name];
  }
  if (current.type === 'ThisExpression') return ['this'];
  if (current.type !== 'Identifier') return [];
  const alias = depth > 8 ? null : aliasOf(current, context, depth);
  return alias ?? [current.name];
}

/** The path a `const` was initialised from, destructuring included; null where it is no alias. */
function aliasOf(identifier, context, depth) {
  const definition = findDefinition(identifier, context);
  if (definition?.type !== 'Variable' || !definition.node.init) return null;
  const init = unwrap(definition.node.init);
  if (init.type !== 'MemberExpression' && init.type !== 'Identifier') return null;
  const below = namesTo(definition.node.id, definition.name);
  return below === null ? null : [...pathOf(init, context, depth + 1), ...below];
}

function findDefinition(identifier, context) {
  for (let scope = context.sourceCode.getScope(identifier); scope !== null; scope = scope.upper) {
    const variable = scope.set.get(identifier.name);
    if (variable !== undefined) return variable.defs[0];
  }
  return undefined;
}

/** Property names from a pattern's root to the identifier it binds; null where it is not in it. */
function namesTo(pattern, name) {
  if (pattern === name) return [];
  if (pattern.type === 'AssignmentPattern') return namesTo(pattern.left, name);
  if (pattern.type !== 'ObjectPattern') return null;
  for (const property of pattern.properties) {
    if (property.type !== 'Property' || property.computed) continue;
    const below = namesTo(property.value, name);
    if (below !== null) return [property.key.name, ...below];
  }
  return null;
}
