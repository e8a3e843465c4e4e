package io.mikamel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The process of {@link Network}. */
final class SimulatedNetwork implements AutoCloseable {

    private final Child child;
    private final List<Integer> ports = new ArrayList<>();

    private SimulatedNetwork(Child child, int routers) throws IOException {
        this.child = child;
        for (int i = 0; i < routers; i++) {
            ports.add(Integer.valueOf(child.readLine()));
        }
    }

    static SimulatedNetwork start(Path directory, int routers, int subscribers) throws IOException {
        return start(directory, Network.class, routers, subscribers);
    }

    /** @param program whose lines are the ports, to begin with */
    static SimulatedNetwork start(Path directory, Class<?> program, int routers, int subscribers) throws IOException {
        return new SimulatedNetwork(
                Child.java(
                        Path.of("").toAbsolutePath(),
                        directory.resolve("routers.log"),
                        List.of(
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                program.getName(),
                                String.valueOf(routers),
                                String.valueOf(subscribers))),
                routers);
    }

    List<Integer> ports() {
        return ports;
    }

    /** Subscribers of the first router, a multiple of four. */
    void change(int subscribers) throws IOException {
        child.ask(String.valueOf(subscribers));
    }

    /** What {@link SessionNetwork} answers. */
    long ask(String line) throws IOException {
        return Long.parseLong(child.ask(line));
    }

    @Override
    public void close() throws IOException {
        child.close();
    }
}
