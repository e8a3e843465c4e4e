package io.mikamel.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mikamel.domain.plan.FieldDifference;
import io.mikamel.domain.plan.Notice;
import io.mikamel.domain.plan.Plan;
import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.StepKind;
import io.mikamel.domain.plan.StepState;
import io.mikamel.plans.PlanFailure;
import io.mikamel.shaping.Printable;
import io.mikamel.store.ApplyResult;
import io.mikamel.store.StoredPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plans as {@code plan} and {@code apply} print them; passwords never. */
final class PlanText {

    private PlanText() {}

    /** A line for each step: a sign, router, account, what differs and what who is online notices; then the sum. */
    static String text(List<?> answers) {
        StringBuilder text = new StringBuilder();
        for (Object answer : answers) {
            if (answer instanceof Plan plan) {
                plan.steps().forEach(step -> text.append(line(plan, step)).append('\n'));
                text.append(sum(plan)).append('\n');
            } else if (answer instanceof PlanFailure failure) {
                text.append(line(failure)).append('\n');
            }
        }
        return text.isEmpty() ? "no router is enabled" : text.toString().stripTrailing();
    }

    static String line(PlanFailure failure) {
        return failure.router().isEmpty()
                ? "! " + Printable.text(failure.reason())
                : "! no plan for %s: %s".formatted(failure.router(), Printable.text(failure.reason()));
    }

    /** @param after how far its steps are now */
    static String line(ApplyResult result, StoredPlan after) {
        return "plan %d for %s: %d done, %d failed, %d under way, %d not so any more, %d left for you"
                .formatted(
                        result.planId(),
                        after.router(),
                        after.in(StepState.DONE).size(),
                        after.in(StepState.FAILED).size(),
                        after.in(StepState.QUEUED).size(),
                        result.skipped(),
                        after.open());
    }

    static String json(List<?> answers) {
        List<Object> views = answers.stream()
                .map(answer -> answer instanceof Plan plan ? (Object) view(plan) : answer)
                .collect(Collectors.toList());
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(views);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a plan cannot be written as JSON", e);
        }
    }

    /** Whether nothing of it goes on without an operator. */
    static boolean waits(Plan plan) {
        return plan.id() > 0
                && (!plan.verdict().passes()
                        || plan.steps().stream()
                                .map(PlanStep::kind)
                                .anyMatch(kind -> kind.needsDecision() || kind == StepKind.BLOCKED));
    }

    private static String line(Plan plan, PlanStep step) {
        String fields = step.fields().stream()
                .filter(field -> step.kind() != StepKind.REMOVE)
                .map(FieldDifference::toString)
                .collect(Collectors.joining(", "));
        String notice = notice(plan, step).map("; online: "::concat).orElse("");
        return "%s %-16s %-7s %s %s (%s%s)"
                .formatted(
                        sign(step.kind()),
                        plan.router(),
                        step.account().type().text(),
                        Printable.text(step.account().name()),
                        Printable.text(fields),
                        Printable.text(step.reason()),
                        notice);
    }

    private static Optional<String> notice(Plan plan, PlanStep step) {
        return plan.isOnline(step) ? Notice.of(step) : Optional.empty();
    }

    private static String sign(StepKind kind) {
        return switch (kind) {
            case CREATE -> "+";
            case SET -> "~";
            case REMOVE -> "-";
            case CONFLICT -> "!";
            case THEIRS -> "?";
            case IMPORT -> "<";
            case MANUAL -> ".";
            case BLOCKED -> "x";
        };
    }

    private static String sum(Plan plan) {
        String counts = plan.counts().entrySet().stream()
                .map(count -> "%d %s".formatted(count.getValue(), count.getKey().text()))
                .collect(Collectors.joining(", "));
        if (plan.id() == 0) {
            return "%s: nothing to do%s".formatted(plan.router(), counts.isEmpty() ? "" : " (%s)".formatted(counts));
        }
        String end = plan.verdict().passes()
                ? "applies by itself"
                : "waits: " + plan.verdict().reason();
        return "%s: plan %d, %s, %d online; %s"
                .formatted(plan.router(), plan.id(), counts, plan.online().size(), end);
    }

    private static Map<String, Object> view(Plan plan) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", plan.id());
        view.put("router", plan.router());
        view.put("at", plan.at().toString());
        view.put("users", plan.users());
        view.put("appliesByItself", plan.verdict().passes());
        view.put("waitsBecause", plan.verdict().reason());
        view.put(
                "counts",
                plan.counts().entrySet().stream()
                        .collect(Collectors.toMap(
                                count -> count.getKey().text(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
        view.put("online", plan.online().size());
        view.put("steps", plan.steps().stream().map(step -> view(plan, step)).toList());
        return view;
    }

    private static Map<String, Object> view(Plan plan, PlanStep step) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("step", step.number());
        view.put("kind", step.kind().text());
        view.put("type", step.account().type().text());
        view.put("name", step.account().name());
        view.put("reason", step.reason());
        view.put("online", plan.isOnline(step));
        notice(plan, step).ifPresent(notice -> view.put("notice", notice));
        view.put("fields", step.fields().stream().map(PlanText::view).toList());
        return view;
    }

    private static Map<String, Object> view(FieldDifference field) {
        FieldDifference shown = field.shown();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("field", field.field());
        view.put("label", field.label().text());
        shown.ours().ifPresent(value -> view.put("ours", value));
        shown.applied().ifPresent(value -> view.put("applied", value));
        shown.theirs().ifPresent(value -> view.put("theirs", value));
        return view;
    }
}
