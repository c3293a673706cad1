package io.claimtracker.extraction.attribution;

import io.claimtracker.extraction.model.Chain;
import io.claimtracker.extraction.model.PackedWeights;
import io.claimtracker.extraction.syntax.SyntaxModel;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All that was learned of attributions, in one file: gzip over a header and the parts in their order.
 *
 * @param syntax how words hang together
 * @param screen which tokens may be part of a cue
 * @param scoreWeight what a point of the role model counts to the ranker
 * @param threshold readings that are less sure than this are left out, 0 to 1
 */
public record AttributionModel(
        SyntaxModel syntax,
        CueScreen screen,
        Chain cueChain,
        PackedWeights cueWeights,
        Chain roleChain,
        PackedWeights roleWeights,
        float scoreWeight,
        PackedWeights rankWeights,
        PackedWeights acceptanceWeights,
        float threshold) {
    private static final int MAGIC = 0x434C4149;
    /** Changes with every change of features or format: a model fits the code it was trained with. */
    private static final int FORMAT = 3;

    private static final String SHIPPED = "/io/claimtracker/extraction/attribution.model";

    /** Loaded when first asked for, and once: it takes a moment and some twenty megabytes. */
    private static final class Shipped {
        private static final AttributionModel MODEL = load();

        private static AttributionModel load() {
            try (InputStream in = AttributionModel.class.getResourceAsStream(SHIPPED)) {
                if (in == null) {
                    throw new IllegalStateException(SHIPPED + " is missing from the class path");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(SHIPPED + " cannot be read", e);
            }
        }
    }

    /** The model that comes with Claim Tracker. */
    public static AttributionModel shipped() {
        return Shipped.MODEL;
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it is none, or one of another format
     */
    public static AttributionModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no model of attributions");
        }
        int format = in.readInt();
        if (format != FORMAT) {
            throw new IOException(
                    "the model has format " + format + ", this version reads " + FORMAT + ": train it anew");
        }
        AttributionModel model = parts(in);
        // Only at its end does gzip tell whether all that was read is what was written.
        if (in.read() >= 0) {
            throw new IOException("the model goes on where it should end");
        }
        return model;
    }

    private static AttributionModel parts(DataInputStream in) throws IOException {
        SyntaxModel syntax;
        try {
            syntax = SyntaxModel.read(in);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return new AttributionModel(
                syntax,
                new CueScreen(PackedWeights.read(in), in.readInt()),
                Chain.read(in),
                PackedWeights.read(in),
                Chain.read(in),
                PackedWeights.read(in),
                in.readFloat(),
                PackedWeights.read(in),
                PackedWeights.read(in),
                in.readFloat());
    }

    /** Writes the model; the stream is left open. */
    public void write(OutputStream stream) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(stream, 1 << 16);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(packed, 1 << 16));
        out.writeInt(MAGIC);
        out.writeInt(FORMAT);
        syntax.write(out);
        screen.weights().write(out);
        out.writeInt(screen.least());
        cueChain.write(out);
        cueWeights.write(out);
        roleChain.write(out);
        roleWeights.write(out);
        out.writeFloat(scoreWeight);
        rankWeights.write(out);
        acceptanceWeights.write(out);
        out.writeFloat(threshold);
        out.flush();
        packed.finish();
    }
}
