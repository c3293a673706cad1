package io.claimtracker.extraction.text;

/** Cuts the commonest endings off a word: enough to bring "degraded" and "degrades" together. */
public final class Lemmas {
    private Lemmas() {}

    public static String of(String word) {
        String bare = word.replace("'", "");
        if (bare.endsWith("ies") && bare.length() > 5) {
            return bare.substring(0, bare.length() - 3) + "y";
        }
        for (String ending : new String[] {"ing", "ed"}) {
            if (bare.endsWith(ending) && bare.length() > ending.length() + 3) {
                return restored(bare.substring(0, bare.length() - ending.length()));
            }
        }
        boolean plural = bare.endsWith("s") && !bare.endsWith("ss") && !bare.endsWith("us") && bare.length() > 4;
        return plural ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String restored(String stem) {
        int last = stem.length() - 1;
        boolean doubled = stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        if (doubled) {
            return stem.substring(0, last);
        }
        boolean silent = ("vcsuzg".indexOf(stem.charAt(last)) >= 0 && !stem.endsWith("ss") && !stem.endsWith("ng"))
                || stem.endsWith("at")
                || (stem.endsWith("ad") && stem.length() > 5);
        return silent ? stem + "e" : stem;
    }
}
