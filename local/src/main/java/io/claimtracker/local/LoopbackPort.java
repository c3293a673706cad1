package io.claimtracker.local;

import io.claimtracker.schemas.SetupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

/**
 * A TCP port on this machine's loopback address.
 *
 * @param number 1 to 65535, or 0 for any that is free
 * @param option the command-line option that chooses it
 */
record LoopbackPort(int number, String option) {
    static final String HOST = "127.0.0.1";

    private static final int LARGEST = 65_535;

    /**
     * Checks that every port can be had, before anything is started that would hold one.
     *
     * @throws SetupException naming the first that cannot, and the option to choose another with
     */
    static void requireFree(LoopbackPort... ports) {
        Map<Integer, String> asked = new HashMap<>();
        for (LoopbackPort port : ports) {
            String other = port.number == 0 ? null : asked.put(port.number, port.option);
            if (other != null) {
                throw new SetupException(
                        "port " + port.number + " is asked for twice, with " + other + " and " + port.option);
            }
            port.requireFree();
        }
    }

    /** This port, or one that was free a moment ago if any will do. */
    int resolve() {
        if (number != 0) {
            return number;
        }
        try (ServerSocket socket = listen()) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + HOST, e);
        }
    }

    /** The address to listen on. */
    InetSocketAddress address() {
        return new InetSocketAddress(loopback(), number);
    }

    /** What to say when somebody else has it. */
    String inUse() {
        return "port " + number + " on " + HOST + " is in use; choose another with " + option;
    }

    private void requireFree() {
        if (number < 0 || number > LARGEST) {
            throw new SetupException(option + " must be from 0 to " + LARGEST + ", not " + number);
        }
        try (ServerSocket socket = listen()) {
            socket.getLocalPort();
        } catch (BindException e) {
            throw new SetupException(inUse(), e);
        } catch (IOException e) {
            throw new SetupException("cannot listen on port " + number + " of " + HOST + ": " + e.getMessage(), e);
        }
    }

    private ServerSocket listen() throws IOException {
        return new ServerSocket(number, 1, loopback());
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new IllegalStateException("four bytes make an address", e);
        }
    }
}
