package io.mikamel.doctor;

import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether the user's group allows what is needed, and no more. */
final class PolicyExamination {

    private static final List<String> NEEDED = List.of("read", "api");
    private static final List<String> NOT_NEEDED = List.of("policy", "ftp", "sensitive", "reboot");
    /** What vouchers and subscriptions need besides. */
    private static final String WRITE = "write";

    private static final Set<String> BUILT_IN = Set.of("read", "write", "full");

    private final Prints prints;
    private final String user;

    PolicyExamination(Prints prints) {
        this.prints = prints;
        this.user = prints.address().username();
    }

    void examine(List<Finding> findings) {
        try {
            Optional<String> group = text(prints.named("/user", user, "name", "group"), "group");
            if (group.isEmpty()) {
                findings.add(unknown("the user '%s' is not in /user (RADIUS?)".formatted(user)));
                return;
            }
            Optional<String> policy = text(prints.named("/user/group", group.get(), "name", "policy"), "policy");
            policy.ifPresentOrElse(
                    text -> judge(group.get(), policies(text), findings),
                    () -> findings.add(unknown("the group '%s' is not in /user/group".formatted(group.get()))));
        } catch (RouterOsException e) {
            findings.add(unknown(e.getMessage()));
        }
    }

    private static Optional<String> text(List<Row> rows, String name) {
        return rows.stream().findFirst().flatMap(row -> row.text(name));
    }

    private static Finding unknown(String why) {
        return Finding.warn(
                Check.POLICY,
                "the policies of the user cannot be told: " + why,
                "/user print%n/user group print".formatted());
    }

    /** The granted ones: {@code !name} is a refusal. */
    private static Set<String> policies(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(policy -> !policy.isEmpty() && !policy.startsWith("!"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void judge(String group, Set<String> granted, List<Finding> findings) {
        List<String> missing =
                NEEDED.stream().filter(policy -> !granted.contains(policy)).toList();
        List<String> excess = NOT_NEEDED.stream().filter(granted::contains).toList();
        if (!missing.isEmpty()) {
            Set<String> wanted = new TreeSet<>(granted);
            wanted.addAll(missing);
            findings.add(Finding.fail(
                    Check.POLICY,
                    "the group '%s' lacks %s".formatted(group, String.join(", ", missing)),
                    BUILT_IN.contains(group)
                            ? ownGroup(group)
                            : "/user group set [find name=%s] policy=%s"
                                    .formatted(RouterText.quoted(group), String.join(",", wanted))));
        }
        if (!excess.isEmpty()) {
            findings.add(Finding.warn(
                    Check.POLICY,
                    "the group '%s' allows more than is needed: %s".formatted(group, String.join(", ", excess)),
                    ownGroup(group)));
        }
        if (missing.isEmpty() && excess.isEmpty()) {
            findings.add(Finding.ok(Check.POLICY, enough(group, granted.contains(WRITE))));
        }
    }

    private static String enough(String group, boolean mayWrite) {
        return mayWrite
                ? "the group '%s' allows what is needed".formatted(group)
                : "the group '%s' allows what is needed to read; vouchers and subscriptions need write too"
                        .formatted(group);
    }

    /** The groups that come with RouterOS cannot be changed, and others may be in any. */
    private String ownGroup(String group) {
        String name = group.equals("mikamel") ? "mikamel-read" : "mikamel";
        return "/user group add name=%s policy=%s%n/user set [find name=%s] group=%s"
                .formatted(name, String.join(",", NEEDED), RouterText.quoted(user), name);
    }
}
