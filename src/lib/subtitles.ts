import type { Chart } from '../schema/chart.ts';
import type { Dataset } from '../schema/dataset.ts';
import { plainText, plainWords, typesetWords } from './prose.ts';
import { subtitleOf } from './tables.ts';

/** The subtitle that a chart has from its table alone, as a page prints it. A sign of Markdown in a cell or a heading is that sign. */
export const madeSubtitle = (dataset: Dataset, chart: Chart): string => typesetWords(subtitleOf(dataset, chart));

/** The subtitle of a chart in plain words: its editor's, or the one that its table makes. */
export const plainSubtitle = (dataset: Dataset, chart: Chart): string => (chart.subtitle === undefined ? plainWords(subtitleOf(dataset, chart)) : plainText(chart.subtitle));
