package io.mikamel.reload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;

/**
 * Decides which of several edited, new and deleted files may replace what runs. All together first, since a route may move
 * from one file to another; then without those to blame; at last one by one. For one thread.
 */
final class RouteReview {

    private final CamelContext context;
    private final Map<String, RouteText> running;
    private final Map<String, RouteText> wanted;
    private final Map<String, Rejection> rejections = new LinkedHashMap<>();
    private final Set<String> users = new TreeSet<>();
    private final Set<String> accepted = new TreeSet<>();

    private RouteReview(CamelContext context, Map<String, RouteText> running, Map<String, RouteText> wanted) {
        this.context = context;
        this.running = running;
        this.wanted = wanted;
    }

    /**
     * What came of it.
     *
     * @param accepted files whose new text, or whose absence, may take effect
     * @param users files that use something an accepted file defines, and so have to be loaded anew with it
     */
    record Outcome(Set<String> accepted, Set<String> users, Collection<Rejection> rejections) {}

    static Outcome of(
            CamelContext context, Map<String, RouteText> running, Map<String, RouteText> wanted, Set<String> changed)
            throws Exception {
        RouteReview review = new RouteReview(context, running, wanted);
        review.reviewTogether(new TreeSet<>(changed));
        return new Outcome(review.accepted, review.users, List.copyOf(review.rejections.values()));
    }

    private void reviewTogether(Set<String> candidates) throws Exception {
        while (!candidates.isEmpty()) {
            RouteCheck.Verdict verdict = check(candidates);
            if (verdict.isGood()) {
                accept(candidates, verdict);
                return;
            }
            List<Rejection> blamed = verdict.rejections().stream()
                    .filter(rejection -> candidates.contains(rejection.file()))
                    .toList();
            if (blamed.isEmpty()) {
                reviewOneByOne(candidates);
                return;
            }
            blamed.forEach(rejection -> rejections.put(rejection.file(), rejection));
            blamed.forEach(rejection -> candidates.remove(rejection.file()));
        }
    }

    /** Unedited files would break: whose edit it is that breaks them shows when each is tried alone. */
    private void reviewOneByOne(Set<String> candidates) throws Exception {
        for (String name : candidates) {
            Set<String> tried = new TreeSet<>(accepted);
            tried.add(name);
            RouteCheck.Verdict verdict = check(tried);
            if (verdict.isGood()) {
                accept(tried, verdict);
            } else {
                rejections.put(name, consequence(name, verdict.rejections().get(0)));
            }
        }
    }

    private Rejection consequence(String name, Rejection cause) {
        if (cause.file().equals(name)) {
            return cause;
        }
        String doing = wanted.containsKey(name) ? "this edit" : "without this file";
        return Rejection.of(name, "%s would break %s".formatted(doing, cause.describe()));
    }

    private RouteCheck.Verdict check(Set<String> candidates) throws Exception {
        List<RouteText> files = new ArrayList<>();
        running.forEach((name, text) -> {
            if (!candidates.contains(name)) {
                files.add(text);
            }
        });
        candidates.stream().filter(wanted::containsKey).map(wanted::get).forEach(files::add);
        return RouteCheck.of(context, files, candidates);
    }

    private void accept(Set<String> candidates, RouteCheck.Verdict verdict) {
        accepted.addAll(candidates);
        users.addAll(verdict.usersOf(candidates).stream()
                .filter(running::containsKey)
                .collect(Collectors.toSet()));
    }
}
