package io.claimtracker.voice;

/** Hashes that are the same on every machine, as they are kept in stores: FNV-1a, finished by MurmurHash3's mixer. */
final class Hashes {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hashes() {}

    static long of(CharSequence text) {
        long hash = OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    /** The hash of hashes in their order. */
    static long of(long... hashes) {
        long hash = OFFSET;
        for (long part : hashes) {
            hash = mixed(hash ^ part) * PRIME;
        }
        return mixed(hash);
    }

    private static long mixed(long hash) {
        long mixed = hash;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
