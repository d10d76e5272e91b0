import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import type { TestProject } from 'vitest/node';

/** A browser that can be started, and the environment that it needs. */
export type FoundBrowser = { readonly path: string; readonly env: Readonly<Record<string, string>> };

declare module 'vitest' {
  interface ProvidedContext {
    browser: FoundBrowser | null;
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

/** `CHROME_PATH`, else an installed browser, else the one that came by npm; null where none of them can run. */
export async function findBrowser(): Promise<FoundBrowser | null> {
  if (process.env.CHROME_PATH) return { path: process.env.CHROME_PATH, env: {} };
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [...onPath, ...elsewhere].find((path) => existsSync(path));
  if (installed) return { path: installed, env: {} };
  return process.platform === 'linux' && process.arch === 'x64' ? unpackedBrowser() : null;
}

/** The browser of the npm package. It brings the libraries and the fonts that a bare machine lacks. */
async function unpackedBrowser(): Promise<FoundBrowser> {
  const { default: packed, inflate } = await import('@sparticuz/chromium');
  const path = await packed.executablePath();
  const fonts = join(tmpdir(), 'fonts');
  // The package's own list looks for them in /tmp, wherever they were unpacked; and a browser that finds no font at all dies of the first page that waits for its own.
  writeFileSync(join(fonts, 'fonts.conf'), '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir></fontconfig>');
  const libraries = await inflate(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
  return { path, env: { LD_LIBRARY_PATH: join(libraries, 'lib'), FONTCONFIG_PATH: fonts } };
}

/** The package's own arguments are not used: they switch off what we test against, one process a site and same-origin. */
const launchArguments = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--no-zygote', '--disable-dev-shm-usage'];

export const launch = ({ path, env }: FoundBrowser): Promise<Browser> =>
  chromium.launch({ executablePath: path, args: launchArguments, env: { ...(process.env as Record<string, string>), ...env } });

/** Before any test: looks for the browser once, so that two test files do not unpack it at the same time. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const found = await findBrowser();
  if (!found && process.env.CI) throw new Error('no browser to test in: set CHROME_PATH to a Chromium, Chrome or Edge');
  if (!found) console.warn('No browser was found, so the tests in a browser are skipped. Set CHROME_PATH to a Chromium, Chrome or Edge to run them.');
  provide('browser', found);
}
