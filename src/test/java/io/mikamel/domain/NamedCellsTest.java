package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    void refusesARowOfAnotherWidth() {
        assertThatThrownBy(() -> new NamedCells(List.of("Circuit ID", "sqm"), List.of("A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells for 2 columns");
    }
}
