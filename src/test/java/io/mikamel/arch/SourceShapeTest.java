package io.mikamel.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class SourceShapeTest {

    private static final int LONGEST_TYPE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_ROUTE_FILE = 100;

    @Test
    void keepsTypesShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        scan(List.of("src/main/java", "src/test/java"), (source, path) -> {
            boolean top = path.getParentPath().getLeaf() instanceof CompilationUnitTree;
            if (path.getLeaf() instanceof ClassTree type && top && source.lines(type) > LONGEST_TYPE) {
                tooLong.add(source.at(type) + " " + source.lines(type));
            }
        });

        assertThat(tooLong).isEmpty();
    }

    @Test
    void keepsMethodsShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        scan(List.of("src/main/java"), (source, path) -> {
            if (path.getLeaf() instanceof MethodTree method
                    && method.getBody() != null
                    && source.lines(method.getBody()) > LONGEST_METHOD) {
                tooLong.add(source.at(method) + " " + method.getName() + " " + source.lines(method.getBody()));
            }
        });

        assertThat(tooLong).isEmpty();
    }

    @Test
    void saysWhatEachPublicTypeIs() throws IOException {
        List<String> silent = new ArrayList<>();
        scan(List.of("src/main/java"), (source, path) -> {
            boolean top = path.getParentPath().getLeaf() instanceof CompilationUnitTree;
            if (path.getLeaf() instanceof ClassTree type
                    && top
                    && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && source.docs().getDocComment(path) == null) {
                silent.add(source.at(type));
            }
        });

        assertThat(silent).isEmpty();
    }

    @Test
    void saysWhatEachPackageIs() throws IOException {
        try (Stream<Path> directories = Files.list(Path.of("src/main/java/io/mikamel"))) {
            assertThat(directories.filter(Files::isDirectory))
                    .allSatisfy(directory -> assertThat(directory.resolve("package-info.java"))
                            .content()
                            .contains("/**"));
        }
    }

    @Test
    void keepsRouteFilesShort() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as(file.toString())
                            .hasSizeLessThanOrEqualTo(LONGEST_ROUTE_FILE));
        }
    }

    @Test
    void namesAndDescribesEveryRoute() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                String[] routes = Files.readString(file).split("(?m)^- route:\n");
                for (int i = 1; i < routes.length; i++) {
                    assertThat(routes[i])
                            .as(file.toString())
                            .contains("\n    description: ")
                            .startsWith("    id: ");
                }
            }
        }
    }

    private static void scan(List<String> roots, BiConsumer<Source, TreePath> visitor) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<File> sources = new ArrayList<>();
            for (String root : roots) {
                try (Stream<Path> walk = Files.walk(Path.of(root))) {
                    walk.filter(path -> path.toString().endsWith(".java"))
                            .map(Path::toFile)
                            .forEach(sources::add);
                }
            }
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromFiles(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Visit(new Source(unit, docs), visitor).scan(unit, null);
            }
        }
    }

    /** A parsed source file and the places in it. */
    private record Source(CompilationUnitTree unit, DocTrees docs) {

        long lines(Tree tree) {
            var positions = docs.getSourcePositions();
            return 1
                    + unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree))
                    - unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        }

        String at(Tree tree) {
            long line =
                    unit.getLineMap().getLineNumber(docs.getSourcePositions().getStartPosition(unit, tree));
            return Path.of(unit.getSourceFile().getName()).getFileName() + ":" + line;
        }
    }

    private static final class Visit extends TreePathScanner<Void, Void> {

        private final Source source;
        private final BiConsumer<Source, TreePath> visitor;

        Visit(Source source, BiConsumer<Source, TreePath> visitor) {
            this.source = source;
            this.visitor = visitor;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            visitor.accept(source, getCurrentPath());
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            visitor.accept(source, getCurrentPath());
            return super.visitMethod(method, nothing);
        }
    }
}
