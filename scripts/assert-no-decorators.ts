import { type Plugin, Visitor } from 'vite';

/** Fails the build when a decorator was left as it is, which no browser can parse. */
export function assertNoDecorators(): Plugin {
  return {
    name: 'bantin:assert-no-decorators',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        new Visitor({ Decorator: () => this.error(`a decorator was left in ${file.fileName}`) }).visit(
          this.parse(file.code),
        );
      }
    },
  };
}
