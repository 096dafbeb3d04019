import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The font of all pictures. */
export const FONT = 'DejaVu Sans';

const fonts = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));

/**
 * Writes a configuration by which a browser on Linux has the fonts of `dejavu-fonts-ttf` and no others, hinted as Debian does
 * by default, so that pictures are the same on every machine. Returns its path, for the variable `FONTCONFIG_FILE`.
 *
 * https://www.freedesktop.org/software/fontconfig/fontconfig-user.html
 */
export function writeFontConfig() {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-fonts-'));
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <match target="pattern">
    <edit name="hintstyle" mode="append"><const>hintslight</const></edit>
  </match>
  <cachedir>${folder}</cachedir>
</fontconfig>
`,
  );
  return file;
}
