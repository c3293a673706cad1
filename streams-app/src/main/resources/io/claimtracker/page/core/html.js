// The one place that names the library. Its templates take data as text, attributes and properties, never as markup.
export { html, svg, render, nothing } from '/webjars/lit-html/lit-html.js';
