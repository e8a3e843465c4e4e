package io.mikamel.export;

import static io.mikamel.export.Fixtures.device;
import static io.mikamel.export.Fixtures.fixture;
import static io.mikamel.export.Fixtures.ours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OurRowsTest {

    private final OurRows rows = new OurRows();

    @Test
    void writesPlainNumbersInTheLegacyOrder() {
        List<List<String>> cells = rows.cells(fixture("columns-13.csv"), ours(device("X1", "10.9.9.9")));

        assertThat(cells)
                .containsExactly(List.of(
                        "X1",
                        "Name of X1",
                        "DX1",
                        "Name of X1",
                        "PPP-R",
                        "",
                        "10.9.9.9",
                        "",
                        "3",
                        "2.75",
                        "1000",
                        "8",
                        "PPPoE"));
    }

    @Test
    void followsTheOrderOfThePresentColumns() {
        PresentFile file = fixture("foreign-columns.csv");

        List<String> cells = rows.cells(file, ours(device("X1", "10.9.9.9"))).get(0);

        assertThat(cells).startsWith("", "X1", "DX1").endsWith("1000", "8", "3", "2.75", "PPPoE", "");
    }

    @Test
    void keepsForeignColumnsOfThePresentRow() {
        PresentFile file = fixture("foreign-columns.csv");
        OurRow row =
                new OurRow(device("A1", "10.0.0.1"), Optional.of(file.rows().get(0)));

        List<String> cells = rows.cells(file, List.of(row)).get(0);

        assertThat(cells).startsWith("keep me", "A1").endsWith("4711");
    }

    @Test
    void keepsSqmAndIpv6OfThePresentRow() {
        PresentFile file = Fixtures.present(Fixtures.utf8(
                Fixtures.HEADER + ",sqm\n" + Fixtures.ANN.replace("10.0.0.1,", "10.0.0.1,2001:db8::1") + ",cake\n"));
        OurRow row =
                new OurRow(device("A1", "10.0.0.1"), Optional.of(file.rows().get(0)));

        assertThat(rows.cells(file, List.of(row)).get(0))
                .contains("2001:db8::1")
                .endsWith("cake");
    }

    @Test
    void dropsNodeIdsWithTheParentTheyName() {
        PresentFile file = fixture("columns-16.csv");
        OurRow row =
                new OurRow(device("A1", "10.0.0.1"), Optional.of(file.rows().get(0)));

        assertThat(rows.cells(file, List.of(row)).get(0))
                .doesNotContain("pn-1", "an-1")
                .endsWith("none");
    }

    @Test
    void keepsNodeIdsWithTheirParent() {
        String text = Fixtures.text(Fixtures.bytes("columns-16.csv")).replace("PPP-ROUTER", "PPP-R");
        PresentFile file = Fixtures.present(Fixtures.utf8(text));
        OurRow row =
                new OurRow(device("A1", "10.0.0.1"), Optional.of(file.rows().get(0)));

        assertThat(rows.cells(file, List.of(row)).get(0)).contains("pn-1", "an-1");
    }
}
