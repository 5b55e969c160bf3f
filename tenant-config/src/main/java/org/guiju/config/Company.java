package org.guiju.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guiju.rulebook.conflict.Conflicts;
import org.guiju.rulebook.decision.ExampleTrial;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.regulation.Draft;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.regulation.Overlay;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.rulebook.regulation.Revision;
import org.guiju.rulebook.regulation.Revisions;
import org.guiju.rulebook.regulation.Rulebook;
import org.guiju.rulebook.source.Problem;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Thing;
import org.guiju.rulebook.source.Yaml;
import org.guiju.sdk.decision.Layer;

/**
 * A company's folder: {@code company.yaml}, {@code overlays/<REGULATION>.yaml} and types of its own, read and checked
 * together.
 *
 * @param overlays by regulation; a regulation without one is adopted as shipped
 * @param types what the company declares for itself: {@code records/}, {@code actions/}, {@code roles/} and {@code fields/}, path → text
 */
public record Company(CompanyFile file, Map<String, Overlay> overlays, Map<String, String> types) {

    /** Id under which the kernel's own declarations are read; every company has it. */
    public static final String PLATFORM = "platform";

    /** Folder of what only a demonstration has; no part of the company. */
    private static final String DEMO = "demo";

    private static final Pattern OVERLAY = Pattern.compile("overlays/([^/]+)\\.yaml");
    private static final Pattern TYPE = Pattern.compile("(records|actions|roles|fields)/.*");

    /** @param company empty when the problems say why */
    public record Read(Optional<Company> company, List<Problem> problems) {}

    public Company {
        overlays = Map.copyOf(overlays);
        types = Map.copyOf(types);
    }

    /** The library with what the company declares for itself. */
    public Library library(Library shared) {
        return shared.with(types).library();
    }

    /** Reads a folder of the file system. */
    public static Read read(Path folder, Library library) throws IOException {
        try (var found = Files.walk(folder, 2)) {
            var files = new TreeMap<String, String>();
            for (var path : found.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.startsWith(folder.resolve(DEMO)))
                    .toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
            return read(folder.getFileName().toString(), files, library);
        }
    }

    /**
     * Reads a company's files; all problems are told at once, down to open questions and failing examples.
     *
     * @param folder the folder's name, which is the company's code
     * @param files path inside the folder → text
     */
    public static Read read(String folder, Map<String, String> files, Library library) {
        var problems = new Problems();
        var name = folder + "/company.yaml";
        if (!files.containsKey("company.yaml")) {
            problems.add(new Origin(folder, 1, 1), Code.MISSING_KEY, "company.yaml");
            return new Read(Optional.empty(), problems.list());
        }
        var section = Yaml.section(name, files.get("company.yaml"), problems);
        if (section.isEmpty()) {
            return new Read(Optional.empty(), problems.list());
        }
        var file = new CompanyReader(library, section.get()).read();
        if (!file.code().equals(folder)) {
            problems.add(section.get().at("company"), Code.OTHER_ADDRESS, file.code(), folder);
        }
        var types = types(files);
        library.with(types).problems().forEach(problem -> problems.add(in(folder, problem)));
        var company = new Company(file, overlays(folder, files, file, library, problems), types);
        if (problems.none()) {
            var trial = new ExampleTrial(file.zone());
            company.drafts(library).forEach(draft -> problems.addAll(draft.check(library, file.zone(), trial)));
        }
        if (problems.none()) {
            company.conflicts(library).forEach(problems::add);
        }
        return new Read(Optional.of(company).filter(read -> problems.none()), problems.list());
    }

    private static Map<String, String> types(Map<String, String> files) {
        var types = new TreeMap<>(files);
        types.keySet().removeIf(path -> !TYPE.matcher(path).matches());
        return types;
    }

    private static Problem in(String folder, Problem problem) {
        var path = problem.file().substring(problem.file().indexOf('/'));
        return new Problem(folder + path, problem.line(), problem.column(), problem.code(), problem.args());
    }

    private static Map<String, Overlay> overlays(
            String folder, Map<String, String> files, CompanyFile company, Library library, Problems problems) {
        var adopted = company.regulations().stream()
                .collect(Collectors.toMap(
                        CompanyFile.Adoption::regulation, CompanyFile.Adoption::effectiveFrom, (a, b) -> a));
        var units = company.units().stream().map(CompanyFile.Unit::unit).collect(Collectors.toSet());
        var overlays = new LinkedHashMap<String, Overlay>();
        new TreeMap<>(files).forEach((path, text) -> {
            if (!path.equals("company.yaml") && !TYPE.matcher(path).matches()) {
                overlay(folder + "/" + path, path, text, adopted, units, library, problems)
                        .ifPresent(overlay -> overlays.put(overlay.regulation(), overlay));
            }
        });
        return overlays;
    }

    private static Optional<Overlay> overlay(
            String file,
            String path,
            String text,
            Map<String, LocalDate> adopted,
            Set<String> units,
            Library library,
            Problems problems) {
        var start = new Origin(file, 1, 1);
        var matcher = OVERLAY.matcher(path);
        if (!matcher.matches()) {
            problems.add(start, Code.MISPLACED_FILE, path);
            return Optional.empty();
        }
        var regulation = matcher.group(1);
        if (!adopted.containsKey(regulation)) {
            problems.unknown(start, Thing.REGULATION, regulation, adopted.keySet());
            return Optional.empty();
        }
        var read = Overlay.read(file, text, library, units, adopted.get(regulation));
        problems.addAll(read.problems());
        read.overlay()
                .filter(overlay -> !overlay.regulation().equals(regulation))
                .ifPresent(other -> problems.add(start, Code.OTHER_ADDRESS, other.regulation(), path));
        return read.overlay();
    }

    /** The first draft of every adopted regulation, in the order of the file. */
    public List<Draft> drafts(Library library) {
        return file.regulations().stream()
                .flatMap(adoption -> library.regulation(adoption.regulation()).stream()
                        .map(regulation -> draft(regulation, adoption)))
                .toList();
    }

    private Draft draft(Regulation regulation, CompanyFile.Adoption adoption) {
        var draft = Draft.adopting(regulation, start(adoption.effectiveFrom()));
        return Optional.ofNullable(overlays.get(regulation.code()))
                .map(draft::with)
                .orElse(draft);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(file.zone()).toInstant();
    }

    /** The first revision of every adopted regulation, as if it had been published on its first day. */
    public List<Revision> revisions(Library library) {
        var revisions = new ArrayList<Revision>();
        for (var draft : drafts(library)) {
            if (Revisions.next(draft, draft.effectiveFrom(), file.zone())
                    instanceof Revisions.Next.Published(var next)) {
                revisions.add(next);
            }
        }
        return List.copyOf(revisions);
    }

    /** Clauses that contradict each other once all of them are in force, with nobody saying which holds. */
    private List<Problem> conflicts(Library library) {
        var clauses = drafts(library).stream()
                .flatMap(draft -> draft.changes().keySet().stream())
                .collect(Collectors.toSet());
        return file.regulations().stream()
                .map(CompanyFile.Adoption::effectiveFrom)
                .max(LocalDate::compareTo)
                .map(day -> Conflicts.of(rulebook(library), clauses, start(day)))
                .orElse(List.of())
                .stream()
                .map(conflict -> Problem.in(conflict.one().clause(), Code.CONFLICT, conflict.says()))
                .toList();
    }

    /** The rulebook that these files alone make: law of the company's plugins and first revisions. */
    public Rulebook rulebook(Library library) {
        var codes = new LinkedHashSet<String>();
        library.regulations().stream()
                .filter(regulation ->
                        regulation.layer() == Layer.LAW && file.plugins().contains(regulation.plugin()))
                .forEach(regulation -> codes.add(regulation.code()));
        file.regulations().forEach(adoption -> codes.add(adoption.regulation()));
        return Rulebook.of(library, file.zone(), codes, revisions(library));
    }
}
