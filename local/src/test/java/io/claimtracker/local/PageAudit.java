package io.claimtracker.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What must hold of every view: for screen readers, and for narrow screens. */
final class PageAudit {
    private static final String SCRIPT = """
            const found = [];
            const tell = (what, element) => found.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
            const named = (element) => {
              const by = element.getAttribute('aria-labelledby');
              const text = by ? document.getElementById(by)?.textContent : element.getAttribute('aria-label')
                  || element.closest('label')?.textContent
                  || (element.id && document.querySelector(`label[for="${element.id}"]`)?.textContent)
                  || element.textContent;
              return Boolean(text && text.trim());
            };
            for (const landmark of ['header', 'main', 'nav', 'footer']) {
              if (!document.querySelector(landmark)) found.push(`no ${landmark}`);
            }
            if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
            if (!document.title.trim()) found.push('no title');
            document.querySelectorAll('input, select, button').forEach((one) => named(one) || tell('a field without a name', one));
            document.querySelectorAll('a[href]').forEach((one) =>
                named(one) || one.querySelector('[aria-label]') || tell('a link without a name', one));
            document.querySelectorAll('nav').forEach((one) => named(one) || tell('a nav without a name', one));
            document.querySelectorAll('table').forEach((one) => one.caption?.textContent.trim() || tell('a table without a caption', one));
            document.querySelectorAll('table:not(.stacked)').forEach((one) => {
              const shown = (row) => [...row.cells].filter((cell) => getComputedStyle(cell).display !== 'none').length;
              const columns = new Set([...one.rows].map(shown));
              if (columns.size > 1) tell(`rows of ${[...columns].join(' and ')} columns`, one);
            });
            document.querySelectorAll('th').forEach((one) => one.scope || tell('a head of nothing', one));
            document.querySelectorAll('svg').forEach((one) => {
              const hidden = one.closest('[aria-hidden="true"]');
              const told = one.getAttribute('role') && one.getAttribute('aria-label');
              if (!hidden && !told) tell('a drawing that says nothing', one);
            });
            const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
            ids.filter((id, at) => ids.indexOf(id) !== at).forEach((id) => found.push(`two elements are ${id}`));
            document.querySelectorAll('[aria-labelledby], [aria-describedby], [aria-controls]').forEach((one) => {
              for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls']) {
                for (const id of (one.getAttribute(name) ?? '').split(' ').filter(Boolean)) {
                  if (!document.getElementById(id)) tell(`${name} leads nowhere`, one);
                }
              }
            });
            document.querySelectorAll('[style]:not(dialog)').forEach((one) => one.getAttribute('style') && tell('an inline style', one));
            return found;
            """;

    private PageAudit() {}

    /** Checks that everything has a name, a role and a text, as screen readers need them. */
    static void checkAccessible(Browser browser) {
        assertThat(browser.run(SCRIPT)).as("at %s", browser.place()).isEqualTo(List.of());
    }

    /** Checks that nothing is wider than the window. */
    static void checkFits(Browser browser, int width) {
        assertThat(browser.number("document.scrollingElement.scrollWidth"))
                .as("the width of %s", browser.place())
                .isLessThanOrEqualTo(width);
    }
}
