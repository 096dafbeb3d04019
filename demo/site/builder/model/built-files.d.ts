// For the type check before there is a build.
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
declare module '*/sri.json' {
  const hashes: Record<string, string>;
  export default hashes;
}
