package io.mikamel.doctor;

import io.mikamel.wire.RouterAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether the router's name has an address and its API port takes connections. */
final class NetworkExamination {

    private final RouterAddress router;
    private final Duration step;

    NetworkExamination(RouterAddress router, Duration step) {
        this.router = router;
        this.step = step;
    }

    /** @return false if it makes no sense to go on */
    boolean examine(List<Finding> findings) {
        Optional<InetAddress> address = resolve(findings);
        if (address.isEmpty()) {
            return false;
        }
        Finding tcp = connect(address.get());
        findings.add(tcp);
        return tcp.severity() == Severity.OK;
    }

    private Optional<InetAddress> resolve(List<Finding> findings) {
        try {
            InetAddress address = lookup().get(step.toMillis(), TimeUnit.MILLISECONDS);
            findings.add(Finding.ok(Check.DNS, "%s is %s".formatted(router.host(), address.getHostAddress())));
            return Optional.of(address);
        } catch (ExecutionException e) {
            findings.add(Finding.fail(
                    Check.DNS,
                    "there is no address for the name '%s'".formatted(router.host()),
                    "correct the column IP of routers.csv, or write the router's address there"));
        } catch (TimeoutException e) {
            findings.add(Finding.fail(
                    Check.DNS,
                    "no answer about '%s' within %d s".formatted(router.host(), step.toSeconds()),
                    "check the name servers of this machine, or write the router's address in routers.csv"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            findings.add(Finding.fail(Check.DNS, "interrupted", "run the examination again"));
        }
        return Optional.empty();
    }

    /** In a thread of its own: a resolver cannot be told when to give up. */
    private CompletableFuture<InetAddress> lookup() {
        CompletableFuture<InetAddress> answer = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        answer.complete(InetAddress.getByName(router.host()));
                    } catch (UnknownHostException | RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                },
                "doctor-dns");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    private Finding connect(InetAddress address) {
        long start = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, router.port()), Math.toIntExact(step.toMillis()));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return Finding.ok(Check.TCP, "port %d takes connections (%d ms)".formatted(router.port(), millis));
        } catch (SocketTimeoutException e) {
            return Finding.fail(
                    Check.TCP,
                    "no answer from port %d within %d s: packets are dropped on the way, often by the router's input chain"
                            .formatted(router.port(), step.toSeconds()),
                    "/ip firewall filter add chain=input action=accept protocol=tcp dst-port=%d src-address=%s place-before=0%n/ip firewall filter print where chain=input"
                            .formatted(router.port(), ThisMachine.towards(address)));
        } catch (NoRouteToHostException e) {
            return unreachable(e);
        } catch (ConnectException e) {
            return isRefused(e) ? refused() : unreachable(e);
        } catch (IOException e) {
            return unreachable(e);
        }
    }

    private static boolean isRefused(ConnectException e) {
        return String.valueOf(e.getMessage()).toLowerCase(java.util.Locale.ROOT).contains("refused");
    }

    private Finding refused() {
        String service = router.tls().isOn() ? "api-ssl" : "api";
        return Finding.fail(
                Check.TCP,
                "port %d refuses connections: the service is off, or on another port".formatted(router.port()),
                "/ip service print%n/ip service set %s disabled=no port=%d".formatted(service, router.port()));
    }

    private Finding unreachable(IOException e) {
        return Finding.fail(
                Check.TCP,
                "%s cannot be reached: %s".formatted(router.hostAndPort(), e.getMessage()),
                "check the address in routers.csv, the routing of this machine and whether the router is on");
    }
}
