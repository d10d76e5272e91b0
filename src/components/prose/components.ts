import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Fact from './Fact.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Quote from './Quote.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** What is handed to the prose of an article or a discrepancy: two components to type, and what its links, tables and headings become. */
export const proseComponents = { Chart, Quote, Fact, Cite, Term, table: Table, h2: Heading2, h3: Heading3 };
