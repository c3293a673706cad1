package io.claimtracker.extraction.text;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Which words are used alike: classes of words by k-means over word vectors, at three grains. Words are known by a hash
 * alone, which keeps a hundred thousand of them to a megabyte and their loading to milliseconds; two words in a billion
 * pairs may be taken for each other.
 *
 * <p>The resource is gzip over big-endian: the number of words, their hashes in ascending order, then all coarse classes
 * as bytes, all medium ones as shorts and all fine ones as shorts.
 */
public final class Clusters {
    static final Clusters SHIPPED = load("/io/claimtracker/extraction/word-clusters.bin.gz");

    private final int[] hashes;
    private final byte[] coarse;
    private final short[] medium;
    private final short[] fine;

    /**
     * Knows the classes of some words, by their places in the list.
     *
     * @param hashes what the words are known by, in ascending order
     */
    public Clusters(int[] hashes, byte[] coarse, short[] medium, short[] fine) {
        this.hashes = hashes.clone();
        this.coarse = coarse.clone();
        this.medium = medium.clone();
        this.fine = fine.clone();
    }

    private static Clusters load(String resource) {
        try (InputStream stream = Clusters.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Clusters read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16));
        int count = in.readInt();
        int[] hashes = new int[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = in.readInt();
        }
        byte[] coarse = new byte[count];
        in.readFully(coarse);
        return new Clusters(hashes, coarse, shorts(in, count), shorts(in, count));
    }

    /** Writes the classes; the stream is left open. */
    public void write(OutputStream stream) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(stream, 1 << 16);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(packed, 1 << 16));
        out.writeInt(hashes.length);
        for (int hash : hashes) {
            out.writeInt(hash);
        }
        out.write(coarse);
        for (short one : medium) {
            out.writeShort(one);
        }
        for (short one : fine) {
            out.writeShort(one);
        }
        out.flush();
        packed.finish();
    }

    private static short[] shorts(DataInputStream in, int count) throws IOException {
        short[] shorts = new short[count];
        for (int i = 0; i < count; i++) {
            shorts[i] = in.readShort();
        }
        return shorts;
    }

    public int size() {
        return hashes.length;
    }

    /** Where a word stands, by the hash of its lower case; negative for a word in no class. */
    public int indexOf(int hash) {
        return Arrays.binarySearch(hashes, hash);
    }

    public int coarse(int index) {
        return coarse[index];
    }

    public int medium(int index) {
        return medium[index];
    }

    public int fine(int index) {
        return fine[index];
    }
}
