package io.claimtracker.extraction.what;

import io.claimtracker.avro.Quotation;
import io.claimtracker.extraction.text.Prose;
import io.claimtracker.extraction.text.Range;
import java.util.List;

/** Tells how a content stands in the text: in quotation marks, outside them, or both. */
public final class QuotationReader {
    public Quotation read(Prose prose, List<Range> content) {
        int quoted = 0;
        int words = 0;
        for (Range range : content) {
            for (int i = range.first(); i < range.end(); i++) {
                boolean word = prose.token(i).isWord();
                words += word ? 1 : 0;
                quoted += word && prose.quoted(i) ? 1 : 0;
            }
        }
        if (quoted == 0) {
            return Quotation.INDIRECT;
        }
        return quoted == words ? Quotation.DIRECT : Quotation.MIXED;
    }
}
