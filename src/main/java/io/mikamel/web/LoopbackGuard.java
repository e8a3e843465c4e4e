package io.mikamel.web;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands in front of every route: answers loopback alone, and only to those who meant to ask us.
 *
 * <p>A page of some other site in the operator's browser can reach loopback too, so the names in {@code Host} and
 * {@code Origin} must be ours. Thread-safe.
 */
public final class LoopbackGuard implements Handler<RoutingContext> {

    private static final int FIRST = -1000;
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Puts the guard in front of every route of a router, and lets unknown paths answer a problem document. */
    public static void standBefore(Router router) {
        router.route().order(FIRST).handler(new LoopbackGuard());
        router.route()
                .last()
                .handler(context -> answer(context, 404, "Not found", "There is nothing at this address."));
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        secure(context);
        if (!isLoopback(request.remoteAddress().hostAddress())) {
            refuse(context, "Only loopback is answered");
        } else if (!isOwn(request.getHeader("Host"))) {
            refuse(context, "Unknown host name in the Host header");
        } else if (isForeign(request.getHeader("Origin"), request.getHeader("Host"))) {
            refuse(context, "Requests from pages of other origins are refused");
        } else {
            context.next();
        }
    }

    private static void secure(RoutingContext context) {
        context.response()
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", "no-store")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    private static void refuse(RoutingContext context, String detail) {
        answer(context, 403, "Forbidden", detail);
    }

    private static void answer(RoutingContext context, int status, String title, String detail) {
        JsonObject problem = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(problem.encode());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isOwn(String host) {
        return host != null
                && OWN_NAMES.contains(PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT));
    }

    /** A page of another port of this machine is another origin too. */
    private static boolean isForeign(String origin, String host) {
        return origin != null
                && !origin.equalsIgnoreCase("http://" + host)
                && !origin.equalsIgnoreCase("https://" + host);
    }
}
