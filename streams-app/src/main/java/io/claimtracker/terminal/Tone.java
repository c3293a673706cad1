package io.claimtracker.terminal;

import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** How a cell looks on a terminal that shows colours; what it says never hangs on it. Of the eight that every terminal has. */
enum Tone {
    PLAIN(),
    HEADING(Style.bold),
    /** More likely than not; positive; come true. */
    UP(Style.fg_green),
    EVEN(Style.fg_yellow),
    /** Less likely than not. */
    DOWN(Style.fg_cyan),
    /** Negative; denied; reversed; missed. */
    AGAINST(Style.fg_red),
    ASIDE(Style.faint);

    private final IStyle[] styles;

    Tone(IStyle... styles) {
        this.styles = styles;
    }

    String paint(String text) {
        return styles.length == 0 || text.isEmpty() ? text : Style.on(styles) + text + Style.off(styles);
    }
}
