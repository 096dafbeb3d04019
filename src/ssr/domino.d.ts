/** The part of domino that is used; its own types are those of TypeScript's DOM, without what it exports. */
declare module '@mixmark-io/domino' {
  const domino: {
    createWindow(html: string, address: string): Window;
    impl: typeof globalThis;
  };
  export default domino;
}
