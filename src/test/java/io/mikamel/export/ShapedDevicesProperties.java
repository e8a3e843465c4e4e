package io.mikamel.export;

import static io.mikamel.export.Fixtures.HEADER;
import static io.mikamel.export.Fixtures.marshal;
import static io.mikamel.export.Fixtures.present;
import static io.mikamel.export.Fixtures.text;
import static io.mikamel.export.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.PresentRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShapedDevicesProperties {

    private static final List<String> TITLES = FileLayout.LEGACY_13.header(Optional.empty());

    private final ShapedDevicesAssembly assembly = new ShapedDevicesAssembly();

    @Provide
    Arbitrary<String> cell() {
        return Arbitraries.of(
                        "", "a", " ", ",", "\"", "\n", "\r\n", "#", ";", "é", "😀", "1.5", "10.0.0.1", "-", "'", "\\")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> first = cell().map(cell -> "x" + cell);
        Arbitrary<List<String>> rest = cell().list().ofSize(TITLES.size() - 1);
        return first.flatMap(id -> rest.map(cells -> {
                    List<String> row = new ArrayList<>(List.of(id));
                    row.addAll(cells);
                    return row;
                }))
                .list()
                .ofMaxSize(6);
    }

    private static Set<Integer> all(PresentFile file) {
        return IntStream.range(0, file.rows().size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<List<String>> cells(PresentFile file) {
        return file.rows().stream()
                .map(PresentRow::cells)
                .map(cells -> TITLES.stream().map(cells::get).toList())
                .toList();
    }

    @Property(tries = 500)
    void readsBackWhatWasAssembled(@ForAll("rows") List<List<String>> rows) {
        byte[] content = assembly.assemble(present(new byte[0]), Set.of(), utf8(marshal(rows)));

        assertThat(cells(present(content))).isEqualTo(rows);
    }

    @Property(tries = 500)
    void keepsForeignBytes(@ForAll("rows") List<List<String>> foreign, @ForAll("rows") List<List<String>> ours) {
        String before = "\uFEFF# kept\n" + HEADER + "\n" + marshal(foreign) + "# kept too\n\n";
        PresentFile present = present(utf8(before));

        byte[] after = assembly.assemble(present, all(present), utf8(marshal(ours)));

        assertThat(text(after)).isEqualTo(before + marshal(ours));
    }

    @Property(tries = 500)
    void assemblingTwiceChangesNothing(
            @ForAll("rows") List<List<String>> foreign, @ForAll("rows") List<List<String>> ours) {
        PresentFile present = present(utf8(HEADER + "\r\n" + marshal(foreign)));
        byte[] once = assembly.assemble(present, all(present), utf8(marshal(ours)));

        byte[] twice = assembly.assemble(present(once), all(present), utf8(marshal(ours)));

        assertThat(twice).isEqualTo(once);
    }

    @Property(tries = 300)
    void neverFailsOtherwiseThanTyped(@ForAll byte[] noise, @ForAll boolean hasHeader) {
        byte[] head = hasHeader ? utf8(HEADER + "\n") : new byte[0];
        byte[] content = Arrays.copyOf(head, head.length + noise.length);
        System.arraycopy(noise, 0, content, head.length, noise.length);

        assertThat(new LibreQosValidator().validate(Fixtures.FILE, content, NodeNames.unknown()))
                .isNotNull();
        try {
            assertThat(present(content).columns()).isNotEmpty();
        } catch (ShapedDevicesException expected) {
            assertThat(expected.reason()).isNotEmpty();
        }
    }

    @Property(tries = 300)
    void keepsOnlyTheForeignRowsThatAreNamed(@ForAll("rows") List<List<String>> rows) {
        PresentFile present = present(utf8(HEADER + "\n" + marshal(rows)));
        Set<Integer> even = all(present).stream().filter(i -> i % 2 == 0).collect(Collectors.toSet());

        List<List<String>> after = cells(present(assembly.assemble(present, even, utf8(""))));

        Map<Boolean, List<Integer>> split = all(present).stream().collect(Collectors.partitioningBy(even::contains));
        assertThat(after).isEqualTo(split.get(true).stream().map(rows::get).toList());
    }
}
