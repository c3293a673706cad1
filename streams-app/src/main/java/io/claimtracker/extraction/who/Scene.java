package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Prose;
import java.util.Optional;

/**
 * Where a source stands.
 *
 * @param heard the holders before it
 * @param speaker whose content it stands in, where it does in somebody's
 * @param direct whether it stands in that speaker's own words, in quotation marks
 * @param publisher the outlet of the article
 */
record Scene(
        Prose prose, Cast cast, Holders heard, Optional<Party> speaker, boolean direct, Optional<Party> publisher) {
    static Scene of(Prose prose, Cast cast, Holders heard) {
        return new Scene(prose, cast, heard, Optional.empty(), false, Optional.empty());
    }

    Antecedents antecedents() {
        return new Antecedents(prose, cast, heard);
    }
}
