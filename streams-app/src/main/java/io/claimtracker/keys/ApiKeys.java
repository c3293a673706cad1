package io.claimtracker.keys;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** The keys that are let in. */
public final class ApiKeys {
    private final List<ApiKey> keys;
    private final List<byte[]> hashes;

    public ApiKeys(List<ApiKey> keys) {
        this.keys = List.copyOf(keys);
        this.hashes = keys.stream().map(ApiKey::hashBytes).toList();
    }

    /** How many there are. */
    public int size() {
        return keys.size();
    }

    /**
     * The entry of a key. How long that takes tells nothing of the keys listed: each is compared, and to its end.
     *
     * @param presented what was sent as a key
     */
    public Optional<ApiKey> find(String presented) {
        byte[] hash = new Secret(presented).hashBytes();
        int found = -1;
        for (int i = 0; i < hashes.size(); i++) {
            if (MessageDigest.isEqual(hash, hashes.get(i))) {
                found = i;
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(keys.get(found));
    }
}
