package org.guiju.rulebook.regulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guiju.rulebook.control.Reference;
import org.guiju.rulebook.expression.Checked;
import org.guiju.rulebook.expression.Origin;
import org.guiju.rulebook.schema.ActionType;
import org.guiju.rulebook.schema.KnownActions;
import org.guiju.rulebook.schema.RecordType;
import org.guiju.rulebook.source.Problem.Code;
import org.guiju.rulebook.source.Problems;
import org.guiju.rulebook.source.Section;
import org.guiju.rulebook.source.Thing;
import org.guiju.sdk.Texts;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.sdk.decision.Layer;

/** Gathers the regulations of all plugins, and then checks what they say about each other. */
final class RegulationsReader {

    /** A regulation's own file. */
    private record Head(
            String code,
            String plugin,
            Texts title,
            Layer layer,
            String language,
            List<Listed> outline,
            Outline.Scheme scheme,
            Optional<Regulation.Supervisor> supervisor,
            SuccessionReader succession,
            Section file) {}

    /** A chapter as listed: clause numbers and where each is named. */
    private record Listed(String number, Texts title, Map<String, Origin> clauses) {}

    private final KnownActions known;
    private final Problems problems;
    private final Map<String, Head> heads = new LinkedHashMap<>();
    private final Map<ClauseCode, Clause> clauses = new LinkedHashMap<>();
    private final Set<ClauseCode> files = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Lock> locks = new ArrayList<>();

    RegulationsReader(KnownActions known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    Set<String> codes() {
        return heads.keySet();
    }

    void head(String plugin, String folder, Section file) {
        var code = file.requiredText("regulation");
        if (!code.isEmpty() && !code.equals(folder)) {
            problems.add(file.at("regulation"), Code.OTHER_ADDRESS, code, folder);
        }
        var layer = file.requiredChoice("layer", Layer.class).orElse(Layer.TEMPLATE);
        var allowed = plugin.equals(Library.COMPANY) ? List.of("company") : List.of("law", "template");
        if (!allowed.contains(layer.name().toLowerCase(Locale.ROOT))) {
            problems.notOneOf(file.at("layer"), file.text("layer").orElse(""), allowed);
        }
        var head = new Head(
                folder,
                plugin,
                file.texts("title"),
                layer,
                language(file),
                outline(file),
                file.choice("scheme", Outline.Scheme.class).orElse(Outline.Scheme.ADDRESS),
                supervisor(file),
                SuccessionReader.read(folder, file, problems),
                file);
        file.node("locks");
        file.close();
        if (heads.putIfAbsent(folder, head) != null) {
            problems.add(file.at(), Code.DUPLICATE, Thing.REGULATION, folder);
        }
    }

    private static Optional<Regulation.Supervisor> supervisor(Section file) {
        return file.section("supervisor").map(found -> {
            var supervisor = new Regulation.Supervisor(
                    found.requiredName("role", Section.NAME), found.textList("over"), found.text("deputy"));
            found.close();
            return supervisor;
        });
    }

    private String language(Section file) {
        var language = file.requiredText("language");
        var languages = List.of("zh-Hans", "zh-Hant", "en");
        if (!languages.contains(language)) {
            problems.notOneOf(file.at("language"), language, languages);
        }
        return language;
    }

    private List<Listed> outline(Section file) {
        file.required("chapters");
        var seen = new HashSet<String>();
        var chapters = new ArrayList<Listed>();
        for (var chapter : file.sections("chapters")) {
            var numbers = new LinkedHashMap<String, Origin>();
            for (var number : chapter.scalars("clauses")) {
                if (!seen.add(number.text())) {
                    problems.add(number.at(), Code.DUPLICATE, Thing.CLAUSE, number.text());
                }
                numbers.put(number.text(), number.at());
            }
            chapters.add(new Listed(chapter.requiredText("chapter"), chapter.texts("title"), numbers));
            chapter.close();
        }
        return chapters;
    }

    /** Hash of the clause, unless it has problems. */
    Optional<String> clause(String regulation, String number, Section file) {
        var address = regulation + "/" + number;
        var code = ClauseReader.code(address);
        if (code.isEmpty()) {
            problems.add(file.at(), Code.WRONG_CODE, address);
            return Optional.empty();
        }
        boolean twice = !files.add(code.get());
        if (twice) {
            problems.add(file.at(), Code.DUPLICATE, Thing.CLAUSE, address);
        }
        int before = problems.count();
        var layer = Optional.ofNullable(heads.get(regulation)).map(Head::layer).orElse(Layer.LAW);
        var reader = new ClauseReader(known, layer, file);
        var clause = reader.read().filter(read -> addressed(read, address, file));
        references.addAll(reader.references());
        if (problems.count() > before || twice) {
            return Optional.empty();
        }
        clause.ifPresent(read -> clauses.put(read.code(), read));
        return clause.map(Clause::hash);
    }

    private boolean addressed(Clause clause, String address, Section file) {
        if (!clause.code().toString().equals(address)) {
            problems.add(file.at("clause"), Code.OTHER_ADDRESS, clause.code(), address);
        }
        return clause.code().toString().equals(address);
    }

    /** What can only be said once everything is read: outlines, replaced controls, locks. */
    void checkReferences() {
        heads.values().forEach(this::checkOutline);
        files.stream()
                .filter(code -> !heads.containsKey(code.regulation()))
                .map(ClauseCode::regulation)
                .distinct()
                .forEach(code ->
                        problems.add(new Origin("regulations/" + code, 1, 1), Code.UNKNOWN, Thing.REGULATION, code));
        references.stream()
                .filter(reference -> !unread(reference.control().clause()))
                .forEach(this::check);
        clauses.values().forEach(clause -> clause.relations().forEach(relation -> check(clause, relation)));
        heads.values()
                .forEach(head ->
                        locks.addAll(new LockReader(head.layer(), this::lockable, this::worn, this::unread, problems)
                                .read(head.file())));
        LockReader.refuseContradictions(locks, clauses, problems);
    }

    private void check(Reference reference) {
        var fitting = clauses.values().stream()
                .flatMap(clause -> clause.controls().stream())
                .filter(control -> reference.fits().test(control.kind()))
                .map(control -> control.code().toString())
                .collect(Collectors.toSet());
        if (!fitting.contains(reference.control().toString())) {
            problems.unknown(reference.at(), Thing.CONTROL, reference.control().toString(), fitting);
        }
    }

    private void check(Clause clause, Relation relation) {
        int before = problems.count();
        relation.with().forEach((name, code) -> {
            boolean near = code.regulation().equals(clause.code().regulation());
            var other = clauses.get(code);
            if (other == null || !near) {
                problems.add(relation.at(), Code.UNKNOWN, Thing.CLAUSE, code);
            } else if (!other.parameters().containsKey(name)) {
                problems.unknown(
                        relation.at(), Thing.PARAMETER, name, other.parameters().keySet());
            }
        });
        if (problems.count() == before && relation.check(clause, clauses::get) instanceof Checked.Rejected(var wrong)) {
            wrong.forEach(problem -> problems.add(problem.at(), Code.EXPRESSION, problem));
        }
    }

    /** There is such a file, but it has problems of its own. */
    private boolean unread(ClauseCode code) {
        return files.contains(code) && !clauses.containsKey(code);
    }

    private Optional<LockReader.Target> lockable(ClauseCode code) {
        return Optional.ofNullable(clauses.get(code))
                .flatMap(clause -> Optional.ofNullable(heads.get(code.regulation()))
                        .map(head -> new LockReader.Target(clause, head.layer())));
    }

    private List<LockReader.Worn> worn(String name) {
        return clauses.values().stream()
                .flatMap(clause -> lockable(clause.code()).stream())
                .flatMap(target -> target.clause().parameters().values().stream()
                        .filter(parameter ->
                                parameter.law().filter(name::equals).isPresent())
                        .map(parameter -> new LockReader.Worn(target, parameter)))
                .toList();
    }

    private void checkOutline(Head head) {
        var listed = new HashSet<String>();
        for (var chapter : head.outline()) {
            chapter.clauses().forEach((number, at) -> {
                listed.add(number);
                if (ClauseReader.code(head.code() + "/" + number)
                        .filter(files::contains)
                        .isEmpty()) {
                    problems.unknown(at, Thing.CLAUSE, number, numbers(head));
                }
            });
        }
        head.succession().check(files, problems);
        numbers(head).stream()
                .filter(number -> !listed.contains(number))
                .forEach(number ->
                        problems.add(head.file().at("chapters"), Code.NOT_LISTED, head.code() + "/" + number));
    }

    private List<String> numbers(Head head) {
        return files.stream()
                .filter(code -> code.regulation().equals(head.code()))
                .map(ClauseCode::number)
                .sorted()
                .toList();
    }

    Library library(
            Map<String, ActionType> actions, Map<String, RecordType> records, Map<String, StoredClause> sources) {
        var regulations = new LinkedHashMap<String, Regulation>();
        heads.values().stream()
                .sorted(Comparator.comparing(head -> head.layer() != Layer.LAW))
                .map(this::regulation)
                .forEach(regulation -> regulations.put(regulation.code(), regulation));
        var byHash = new LinkedHashMap<String, Clause>();
        clauses.values().forEach(clause -> byHash.put(clause.hash(), clause));
        return new Library(
                actions,
                known.aspects(),
                records,
                known.functions(),
                regulations,
                byHash,
                sources,
                locks,
                Map.of(),
                Map.of());
    }

    /** The regulations alone, where their clauses are not files. */
    List<Regulation> regulations() {
        return heads.values().stream().map(this::regulation).toList();
    }

    private Regulation regulation(Head head) {
        var own = new LinkedHashMap<ClauseCode, Clause>();
        var chapters = head.outline().stream()
                .map(chapter -> new Regulation.Chapter(chapter.number(), chapter.title(), codes(head, chapter)))
                .toList();
        chapters.forEach(chapter -> chapter.clauses().forEach(code -> own.put(code, clauses.get(code))));
        var stated = locks.stream()
                .filter(lock -> lock.by() == head.layer() && head.file().has("locks"))
                .toList();
        return new Regulation(
                head.code(),
                head.plugin(),
                head.title(),
                head.layer(),
                head.language(),
                chapters,
                own,
                head.supervisor(),
                stated,
                head.scheme(),
                head.succession().succession());
    }

    private List<ClauseCode> codes(Head head, Listed chapter) {
        return chapter.clauses().keySet().stream()
                .flatMap(number -> ClauseReader.code(head.code() + "/" + number).stream())
                .filter(clauses::containsKey)
                .toList();
    }
}
