/** A thing has one name everywhere: no default exports. */
export const noDefaultExport = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { named: 'Export it by its name: the house has no default exports.' },
  },
  create(context) {
    return {
      ExportDefaultDeclaration: (node) => context.report({ node, messageId: 'named' }),
      'ExportSpecifier[exported.name="default"]': (node) => context.report({ node, messageId: 'named' }),
    };
  },
};
