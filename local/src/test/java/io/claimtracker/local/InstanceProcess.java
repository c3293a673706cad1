package io.claimtracker.local;

import io.claimtracker.app.ServiceMain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An instance of the streams app in a process of its own, which can be killed and started again. */
final class InstanceProcess implements AutoCloseable {
    private final LocalCluster cluster;
    private final Path directory;
    private final String name;
    private final int port;

    private JavaProcess process;

    private InstanceProcess(LocalCluster cluster, Path directory, String name) {
        this.cluster = cluster;
        this.directory = directory;
        this.name = name;
        this.port = new LoopbackPort(0, name).resolve();
        this.process = run();
    }

    static InstanceProcess start(LocalCluster cluster, Path directory, String name) {
        return new InstanceProcess(cluster, directory, name);
    }

    private JavaProcess run() {
        List<String> arguments = new ArrayList<>(List.of(
                "serve",
                "--bootstrap",
                cluster.bootstrap(),
                "--registry",
                cluster.registryUrl(),
                "--port",
                String.valueOf(port),
                "--state-dir",
                directory.resolve(name + "-state").toString()));
        for (String property : List.of(
                "standby-replicas=1",
                "instance-secret=known-among-these-three",
                // Who is killed is missed sooner than by default.
                "kafka.session.timeout.ms=10000",
                "kafka.heartbeat.interval.ms=2000",
                "kafka.producer.transaction.timeout.ms=10000",
                // Whoever comes back is given work again as soon as it has caught up.
                "kafka.probing.rebalance.interval.ms=60000")) {
            arguments.addAll(List.of("--property", property));
        }
        return JavaProcess.start(directory.resolve(name), ServiceMain.class, arguments.toArray(String[]::new));
    }

    Api api() {
        return new Api("http://" + address());
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String output() {
        return process.out() + process.err();
    }

    void kill() {
        process.kill();
    }

    /** Starts it again where it was, with what it kept. */
    void restart() {
        process = run();
    }

    @Override
    public void close() {
        process.close();
    }
}
