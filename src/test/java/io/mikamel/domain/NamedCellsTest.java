package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedCellsTest {

    @Test
    void keepsTheOrderOfTheColumns() {
        NamedCells cells = new NamedCells(List.of("Circuit ID", "sqm", "Comment"), List.of("A", "", "PPPoE"));

        assertThat(cells.keySet()).containsExactly("Circuit ID", "sqm", "Comment");
        assertThat(cells.values()).containsExactly("A", "", "PPPoE");
        assertThat(cells).hasSize(3).containsEntry("sqm", "");
    }

    @Test
    void findsACellByItsColumn() {
        NamedCells cells = new NamedCells(List.of("Circuit ID", "sqm"), List.of("A", ""));

        assertThat(cells.get("Circuit ID")).isEqualTo("A");
        assertThat(cells.getOrDefault("IPv4", "none")).isEqualTo("none");
        assertThat(cells.containsKey("sqm")).isTrue();
        assertThat(cells).isEqualTo(Map.of("Circuit ID", "A", "sqm", ""));
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> new NamedCells(List.of("Circuit ID", "sqm"), List.of("A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells for 2 columns");
    }
}
