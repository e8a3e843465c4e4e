package io.mikamel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mikamel.domain.RouterCount;
import io.mikamel.shaping.ShapingReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportViewTest {

    @Test
    void saysThatARouterWasReadThoughANewerReadingTookItsPlace() {
        assertThat(routers(Set.of("edge")))
                .extracting(view -> view.get("router"), view -> view.get("read"), view -> view.get("superseded"))
                .containsExactly(tuple("edge", true, true), tuple("core", false, false));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> routers(Set<String> superseded) {
        ShapingReport report = new ShapingReport(
                "c1",
                Instant.EPOCH,
                false,
                false,
                List.of(),
                List.of(notRead("edge"), notRead("core")),
                superseded,
                List.of(),
                Optional.empty());
        return (List<Map<String, Object>>) ReportView.summary(report).get("routers");
    }

    private static RouterCount notRead(String router) {
        return new RouterCount(router, false, 3, 0, 0, 0, 0, 0);
    }
}
