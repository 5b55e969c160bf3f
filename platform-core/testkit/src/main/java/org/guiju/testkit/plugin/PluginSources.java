package org.guiju.testkit.plugin;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.pf4j.processor.ExtensionAnnotationProcessor;

/** Source texts of a plugin and the classes they become. */
final class PluginSources {

    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<Path> jars = new ArrayList<>();

    void add(String className, String source) {
        sources.add(new Source(className, source));
    }

    void against(Path jar) {
        jars.add(jar);
    }

    /** The compiled files by their names in a jar. */
    Map<String, byte[]> compile() {
        if (sources.isEmpty()) {
            return Map.of();
        }
        try {
            Path output = Files.createTempDirectory("plugin-classes");
            try {
                compileInto(output);
                return files(output);
            } finally {
                delete(output);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void compileInto(Path output) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-d", output.toString(), "-classpath", classPath(), "-proc:full");
        JavaCompiler.CompilationTask task = compiler.getTask(messages, null, null, options, null, sources);
        task.setProcessors(List.of(new ExtensionAnnotationProcessor()));
        if (!task.call()) {
            throw new IllegalArgumentException("The plugin's sources do not compile:\n" + messages);
        }
    }

    private String classPath() {
        String ours = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.concat(Stream.of(ours), jars.stream().map(Path::toString))
                .reduce((left, right) -> left + File.pathSeparator + right)
                .orElseThrow();
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                files.put(name, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
