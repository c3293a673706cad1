package io.claimtracker.benchmarks;

import io.claimtracker.app.ServiceMain;
import io.claimtracker.local.LocalCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An instance of the service in a process of its own, as {@code claims serve} runs it. */
final class ServedInstance implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final int SECONDS_TO_END = 20;

    private final Process process;
    private final int port;

    private ServedInstance(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param directory where its stores and what it writes are kept
     * @param properties further settings, each name=value
     */
    static ServedInstance start(LocalCluster cluster, Path directory, List<String> properties) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceMain.class.getName(),
                "serve",
                "--bootstrap",
                cluster.bootstrap(),
                "--registry",
                cluster.registryUrl(),
                "--port",
                String.valueOf(port),
                "--state-dir",
                directory + "-state"));
        properties.forEach(property -> command.addAll(List.of("--property", property)));
        try {
            return new ServedInstance(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Path.of(directory + ".log").toFile())
                            .start(),
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Kills it, as a crash would. */
    void kill() {
        process.destroyForcibly();
    }

    /** Ends it as an operator would. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
