package io.mikamel.mapping;

import java.util.List;

/**
 * The rows of one print as domain records, and what was wrong with single attributes of them.
 *
 * @param values one for each row that is of use, in the router's order
 * @param problems attributes that were present and malformed, and were read as absent
 */
public record Mapped<T>(List<T> values, List<MappingException> problems) {

    public Mapped {
        values = List.copyOf(values);
        problems = List.copyOf(problems);
    }
}
