declare namespace App {
  interface Locals {
    /** The notes of the page: what its figures and citations rest on, numbered in reading order. */
    notes: import('./lib/notes.ts').Notes;
  }
}
