package io.claimtracker.extraction.who;

import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where a source stands.
 *
 * @param heard the holders before it
 * @param speaker whose content it stands in, where it does in somebody's
 * @param direct whether it stands in that speaker's own words, in quotation marks
 * @param publisher the outlet of the article
 * @param content what the source is the source of: who is named in there is spoken of and does not speak
 */
record Scene(
        Prose prose,
        Cast cast,
        Holders heard,
        Optional<Party> speaker,
        boolean direct,
        Optional<Party> publisher,
        List<Span> content) {
    static Scene of(Prose prose, Cast cast, Holders heard, Optional<Party> publisher) {
        return new Scene(prose, cast, heard, Optional.empty(), false, publisher, List.of());
    }

    Scene inside(Optional<Party> speaker, boolean direct, List<Span> content) {
        return new Scene(prose, cast, heard, speaker, direct, publisher, content);
    }

    Antecedents antecedents() {
        return new Antecedents(prose, cast, heard, content);
    }
}
