package io.claimtracker.extraction.text;

import java.util.Set;

/** Finds addresses of the web and of people in running text: URLs, e-mail, bare domains, handles and hashtags. */
final class Addresses {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_BARE = 100;

    private final Set<String> domains = Lexicon.words("top-level-domains.txt");

    /** Whether a word that begins here is worth a look as a URL. */
    static boolean mayBegin(String text, int begin) {
        char first = text.charAt(begin);
        return (first == 'h' || first == 'H' || first == 'w' || first == 'W')
                && (text.startsWith("ttp", begin + 1) || text.startsWith("ww.", begin + 1));
    }

    /** One past the URL, e-mail address or bare domain that begins here; the beginning itself where none does. */
    int end(String text, int begin) {
        int schemed = text.startsWith("://", begin + 4) || text.startsWith("://", begin + 5)
                ? text.indexOf("//", begin) + 2
                : begin;
        boolean marked = mayBegin(text, begin) && (schemed > begin || text.startsWith("ww.", begin + 1));
        int bound = Math.min(text.length(), begin + (marked ? LONGEST : LONGEST_BARE));
        int host = marked ? schemed : begin;
        int hostEnd = host;
        int at = -1;
        while (hostEnd < bound && isHost(text.charAt(hostEnd))) {
            at = text.charAt(hostEnd) == '@' ? hostEnd : at;
            hostEnd++;
        }
        int trimmed = trimmed(text, host, hostEnd);
        if (!marked && !isBare(text, begin, at, trimmed)) {
            return begin;
        }
        int end = hostEnd;
        if (hostEnd < bound && text.charAt(hostEnd) == '/' && trimmed == hostEnd) {
            while (end < bound && isPath(text.charAt(end))) {
                end++;
            }
        }
        return trimmed(text, begin, end);
    }

    /** One past the handle or hashtag whose sign stands here; the place of the sign where none follows it. */
    static int handleEnd(String text, int sign) {
        int end = sign + 1;
        if (end >= text.length() || !(Character.isLetter(text.charAt(end)) || text.charAt(end) == '_')) {
            return sign;
        }
        int bound = Math.min(text.length(), sign + LONGEST_BARE);
        while (end < bound && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /** Whether what has no scheme is an e-mail address, with a dot after its @, or ends as domains do. */
    private boolean isBare(String text, int begin, int at, int end) {
        int dot = end - 1;
        while (dot > begin && text.charAt(dot) != '.') {
            dot--;
        }
        return at > begin ? dot > at : dot > begin && domains.contains(text.substring(dot + 1, end));
    }

    private static boolean isHost(char unit) {
        return (unit < 128 && Character.isLetterOrDigit(unit)) || "@.-_+:".indexOf(unit) >= 0;
    }

    private static boolean isPath(char unit) {
        return unit > ' ' && unit < 127 && "<>\"'`{}|\\^".indexOf(unit) < 0;
    }

    private static int trimmed(String text, int begin, int end) {
        int trimmed = end;
        while (trimmed > begin && ".,;:!?)]-_".indexOf(text.charAt(trimmed - 1)) >= 0) {
            trimmed--;
        }
        return trimmed;
    }
}
