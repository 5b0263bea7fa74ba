import { posix } from 'node:path';
import { builtinModules } from 'node:module';
import { CONTRACT_FILES, IMPORT_TABLE, OPEN_ROOMS, PORTABLE_ROOMS, pathInSource, roomOf } from './rooms.js';

const BUILTIN = new Set(builtinModules);

/** An arrow between rooms must be in the table, and must end at a face or a contract file. */
export const importTable = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      arrow: '"{{from}}" may not import "{{to}}": the import table allows {{allowed}}.',
      face: '"{{target}}" is inside the room "{{to}}": import its face "{{to}}/index.js" instead.',
      node: '"{{from}}" runs in a browser too: it may not import "{{target}}" from Node.',
      outside: '"{{target}}" is outside src: the rooms may import only each other and packages.',
      room: '"{{from}}" is not a room of the house.',
    },
  },
  create(context) {
    const own = pathInSource(context.filename);
    if (own === null) return {};
    const from = roomOf(own);

    function check(node, source) {
      if (typeof source !== 'string') return;
      const allowed = IMPORT_TABLE[from];
      if (allowed === undefined) {
        context.report({ node, messageId: 'room', data: { from } });
        return;
      }
      if (!source.startsWith('.')) {
        const builtin = source.startsWith('node:') || BUILTIN.has(source.split('/')[0]);
        if (builtin && PORTABLE_ROOMS.includes(from)) {
          context.report({ node, messageId: 'node', data: { from, target: source } });
        }
        return;
      }
      const target = posix.normalize(posix.join(posix.dirname(own), source)).replace(/\.[jt]s$/, '');
      if (target.startsWith('..')) {
        context.report({ node, messageId: 'outside', data: { target } });
        return;
      }
      const to = roomOf(target);
      if (to === from) return;
      const isContract = CONTRACT_FILES.includes(target);
      const permitted =
        allowed === 'all' || allowed.includes(target) || (allowed.includes(to) && !isContract);
      if (!permitted) {
        const list = allowed.length === 0 ? 'nothing' : allowed.join(', ');
        context.report({
          node,
          messageId: 'arrow',
          data: { from, to: isContract ? target : to, allowed: list },
        });
        return;
      }
      const isFace = target === `${to}/index` || isPlatformFace(target);
      if (!isFace && !isContract && !OPEN_ROOMS.includes(to)) {
        context.report({ node, messageId: 'face', data: { target, to } });
      }
    }

    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
    };
  },
};

/** The platform room has one face per platform. */
function isPlatformFace(target) {
  return target === 'platform/node/index' || target === 'platform/web/index';
}
