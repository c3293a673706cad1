package io.claimtracker.extraction.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Which words are used alike: classes of words by k-means over word vectors, at three grains. Words are known by a hash
 * alone, which keeps a hundred thousand of them to a megabyte and their loading to milliseconds; two words in a billion
 * pairs may be taken for each other.
 *
 * <p>The resource is gzip over big-endian: the number of words, their hashes in ascending order, then all coarse classes
 * as bytes, all medium ones as shorts and all fine ones as shorts.
 */
final class Clusters {
    static final Clusters SHIPPED = load("/io/claimtracker/extraction/word-clusters.bin.gz");

    private final int[] hashes;
    private final byte[] coarse;
    private final short[] medium;
    private final short[] fine;

    private Clusters(int[] hashes, byte[] coarse, short[] medium, short[] fine) {
        this.hashes = hashes;
        this.coarse = coarse;
        this.medium = medium;
        this.fine = fine;
    }

    private static Clusters load(String resource) {
        try (InputStream stream = Clusters.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            DataInputStream in =
                    new DataInputStream(new java.io.BufferedInputStream(new GZIPInputStream(stream), 1 << 16));
            int count = in.readInt();
            int[] hashes = new int[count];
            for (int i = 0; i < count; i++) {
                hashes[i] = in.readInt();
            }
            byte[] coarse = in.readNBytes(count);
            return new Clusters(hashes, coarse, shorts(in, count), shorts(in, count));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static short[] shorts(DataInputStream in, int count) throws IOException {
        short[] shorts = new short[count];
        for (int i = 0; i < count; i++) {
            shorts[i] = in.readShort();
        }
        return shorts;
    }

    /** Where a word stands, by the hash of its lower case; negative for a word in no class. */
    int indexOf(int hash) {
        return Arrays.binarySearch(hashes, hash);
    }

    int coarse(int index) {
        return coarse[index];
    }

    int medium(int index) {
        return medium[index];
    }

    int fine(int index) {
        return fine[index];
    }
}
