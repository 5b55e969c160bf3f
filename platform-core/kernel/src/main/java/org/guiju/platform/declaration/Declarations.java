package org.guiju.platform.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.record.Records;
import org.guiju.platform.regulation.CompanyTypes;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Library;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.Texts;

/** A company's files with one of them replaced or taken away, tried before they are kept. */
@ApplicationScoped
class Declarations {

    private static final int TOLD = 20;

    private static final Texts REGULATION = new Texts(
            "制度不在这里申报：用“新建制度”或工作台",
            "制度不在這裡申報：請用「新建制度」或工作台",
            "Regulations are not declared here; begin one, or go to the workbench");

    @Inject
    Regulations regulations;

    @Inject
    CompanyTypes types;

    @Inject
    Replacement replacement;

    @Inject
    UsedTypes used;

    @Inject
    Records records;

    /**
     * @param yaml empty to take the file away
     * @param field under which it is told
     */
    List<FieldProblem> problems(TenantId tenant, String file, Optional<String> yaml, String field) {
        if (file.startsWith("regulations/")) {
            return List.of(new FieldProblem(field, REGULATION));
        }
        var files = types.files(tenant);
        if (yaml.isEmpty() && !files.containsKey(file)) {
            return List.of(new FieldProblem(field, unknown(file, files)));
        }
        var reading = regulations.library().with(with(files, file, yaml));
        var said = reading.problems().isEmpty()
                ? replacement.objections(tenant, regulations.library(tenant), reading.library())
                : reading.problems().stream()
                        .map(problem -> placed(problem, file))
                        .toList();
        return said.stream()
                .limit(TOLD)
                .reduce((first, next) -> new Texts(
                        first.zhHans() + "\n" + next.zhHans(),
                        first.zhHant() + "\n" + next.zhHant(),
                        first.en() + "\n" + next.en()))
                .map(all -> List.of(new FieldProblem(field, all)))
                .orElse(List.of());
    }

    private static Map<String, String> with(Map<String, String> files, String file, Optional<String> yaml) {
        var all = new LinkedHashMap<>(files);
        yaml.ifPresentOrElse(text -> all.put(file, text), () -> all.remove(file));
        return all;
    }

    private static Texts unknown(String file, Map<String, String> files) {
        var known = String.join(", ", files.keySet());
        return new Texts(
                "没有申报过 " + file + "，有：" + known,
                "沒有申報過 " + file + "，有：" + known,
                "Nothing is declared in " + file + "; there are: " + known);
    }

    /** Where it stands; another file that it would break is named. */
    private static Texts placed(Problem problem, String file) {
        var says = problem.says();
        var here = problem.file().equals(Library.COMPANY + "/" + file);
        var other = here ? "" : problem.file().substring(problem.file().indexOf('/') + 1) + " ";
        return new Texts(
                other + "第 " + problem.line() + " 行第 " + problem.column() + " 列：" + says.zhHans(),
                other + "第 " + problem.line() + " 列第 " + problem.column() + " 欄：" + says.zhHant(),
                other + "line " + problem.line() + ", column " + problem.column() + ": " + says.en());
    }

    /** Checked once more, now that nobody else declares anything at the same moment. */
    void replace(CarriedOut done, String file, Optional<String> yaml) {
        var tenant = done.tenant();
        used.lock(tenant);
        if (!problems(tenant, file, yaml, "yaml").isEmpty()) {
            throw new IllegalStateException("Another declaration has come first; declare " + file + " again");
        }
        var before = regulations.library(tenant);
        types.declare(
                tenant,
                file,
                yaml.orElse(""),
                done.now(),
                Optional.of(done.actor().employee()),
                Optional.of(done.docket()));
        var now = regulations.library(tenant);
        now.recordTypes().stream()
                .filter(type -> before.recordType(type.code())
                        .filter(old -> !old.index().equals(type.index())
                                || !old.match().equals(type.match()))
                        .isPresent())
                .forEach(type -> records.reindex(tenant, type));
    }
}
