import Chart from './Chart.astro';
import Cite from './Cite.astro';
import Fact from './Fact.astro';
import Quote from './Quote.astro';
import Table from './Table.astro';
import Term from './Term.astro';

/** What is handed to the prose of an article or a discrepancy: two components to type, and what its links and tables become. */
export const proseComponents = { Chart, Quote, Fact, Cite, Term, table: Table };
