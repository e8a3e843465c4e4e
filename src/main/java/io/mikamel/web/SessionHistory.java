package io.mikamel.web;

import io.mikamel.store.PageRequest;
import io.mikamel.store.PastSession;
import io.mikamel.store.SessionSearch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;

/** Bean {@code sessionHistory}: who had an address, a device or a name at some time. Thread-safe. */
public final class SessionHistory {

    /** {@code GET /api/sessions/history?address=&mac=&user=&router=&at=&page=&size=}, newest first. */
    public SessionSearch search(
            @Header("address") String address,
            @Header("mac") String mac,
            @Header("user") String user,
            @Header("router") String router,
            @Header("at") String at,
            @Header("page") String page,
            @Header("size") String size) {
        PageRequest request = Requests.page(page, size);
        Optional<Instant> instant = Requests.instant("at", at);
        return new SessionSearch(
                Requests.orEmpty(address).strip(),
                Requests.orEmpty(mac).strip().toUpperCase(Locale.ROOT).replace('-', ':'),
                Requests.orEmpty(user),
                Requests.orEmpty(router),
                instant,
                request);
    }

    public Map<String, Object> page(
            @Body List<Map<String, Object>> rows, @ExchangeProperty("search") SessionSearch search) {
        return Requests.view(search.found(rows), SessionHistory::view);
    }

    private static Map<String, Object> view(PastSession past) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", past.id());
        view.put("router", past.account().router());
        view.put("type", past.account().type().text());
        view.put("user", past.account().name());
        view.put("service", past.service());
        view.put("state", past.state());
        view.put("address", past.address());
        view.put("addressSince", past.addressSince().toString());
        view.put("addressUntil", past.addressUntil().map(Instant::toString).orElse(null));
        view.put("mac", past.macAddress());
        view.put("startedAt", past.startedAt().toString());
        view.put("startKnown", past.startKnown());
        view.put("endedAt", past.endedAt().map(Instant::toString).orElse(null));
        view.put("endReason", past.endReason().isEmpty() ? null : past.endReason());
        view.put("bytesIn", past.bytes().in());
        view.put("bytesOut", past.bytes().out());
        return view;
    }
}
