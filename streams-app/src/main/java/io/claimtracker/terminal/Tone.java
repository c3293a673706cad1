package io.claimtracker.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

/** How a cell looks on a terminal that shows colours; what it says never hangs on it. Of the eight that every terminal has. */
enum Tone {
    PLAIN(null),
    HEADING(Style.bold),
    /** More likely than not; positive; come true. */
    UP(Style.fg_green),
    EVEN(Style.fg_yellow),
    /** Less likely than not. */
    DOWN(Style.fg_cyan),
    /** Negative; denied; reversed; missed. */
    AGAINST(Style.fg_red),
    ASIDE(Style.faint);

    private final @Nullable Style style;

    Tone(@Nullable Style style) {
        this.style = style;
    }

    /** The text in this tone. It ends in a reset, as what ends bold alone underlines twice on some terminals. */
    String paint(String text) {
        return style == null || text.isEmpty() ? text : style.on() + text + Style.reset.on();
    }
}
