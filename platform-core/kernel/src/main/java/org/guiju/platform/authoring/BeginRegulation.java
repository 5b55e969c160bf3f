package org.guiju.platform.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guiju.platform.decision.CarriedOut;
import org.guiju.platform.decision.PlatformHandler;
import org.guiju.platform.regulation.CompanyTypes;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.tenancy.TenantId;
import org.guiju.rulebook.regulation.Outline;
import org.guiju.rulebook.regulation.Regulation.Chapter;
import org.guiju.rulebook.schema.Intake.FieldProblem;
import org.guiju.rulebook.source.Canonical;
import org.guiju.sdk.Texts;
import org.guiju.sdk.action.Effect;

/** Begins a regulation of the company's own: its code and name, and a draft with its chapters. */
@ApplicationScoped
class BeginRegulation implements PlatformHandler {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,30}");
    private static final Texts WRONG_CODE = new Texts(
            "代号用大写字母开头，后面是大写字母、数字或连字符，2～31 个字，如 HR-LEAVE；也可以不填，由系统取",
            "代號以大寫字母開頭，後接大寫字母、數字或連字號，2～31 個字，如 HR-LEAVE；亦可不填，由系統取",
            "A capital letter, then capital letters, digits or hyphens, 2 to 31 in all, as HR-LEAVE; or leave it empty");
    private static final Texts TAKEN = new Texts(
            "已经有这个代号的制度，换一个代号，或者不填，由系统取",
            "已經有這個代號的制度，請換一個代號，或不填，由系統取",
            "There is a regulation of this code already; choose another or leave it empty");

    @Inject
    Regulations regulations;

    @Inject
    CompanyTypes types;

    @Inject
    Writable writable;

    @Override
    public String type() {
        return "BeginRegulation";
    }

    @Override
    public List<FieldProblem> problems(TenantId tenant, Map<String, Object> values, Instant now) {
        return codeProblems(tenant, (String) values.get("code"));
    }

    private List<FieldProblem> codeProblems(TenantId tenant, String code) {
        if (code == null) {
            return List.of();
        }
        if (!CODE.matcher(code).matches()) {
            return List.of(new FieldProblem("code", WRONG_CODE));
        }
        return regulations.library(tenant).regulation(code).isPresent()
                ? List.of(new FieldProblem("code", TAKEN))
                : List.of();
    }

    @Override
    public List<Effect> carryOut(CarriedOut permitted) {
        var values = permitted.values();
        var code = Optional.ofNullable((String) values.get("code")).orElseGet(() -> free(permitted.tenant()));
        var chapters = Boolean.FALSE.equals(values.get("sections")) ? List.<Chapter>of() : Sections.CHAPTERS;
        begin(permitted, code, language(values), title(values), new Outline(title(values), scheme(values), chapters));
        return List.of();
    }

    /** The company has the regulation from now on; nothing of it is in force. */
    void begin(CarriedOut permitted, String code, String language, Texts title, Outline outline) {
        var tenant = permitted.tenant();
        types.declare(
                tenant,
                "regulations/" + code + "/regulation.yaml",
                head(code, language, title),
                permitted.now(),
                Optional.of(permitted.actor().employee()),
                Optional.of(permitted.docket()));
        writable.change(permitted, code, draft -> draft.with(outline));
    }

    private String free(TenantId tenant) {
        var library = regulations.library(tenant);
        return IntStream.iterate(1, next -> next + 1)
                .mapToObj(number -> "OWN-" + number)
                .filter(code -> library.regulation(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String head(String code, String language, Texts title) {
        return Map.of(
                        "regulation",
                        code,
                        "title",
                        Map.of("zh-Hans", title.zhHans(), "zh-Hant", title.zhHant(), "en", title.en()),
                        "layer",
                        "company",
                        "language",
                        language,
                        "chapters",
                        List.of())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ": " + Canonical.text(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static Texts title(Map<String, Object> values) {
        var first = (String) values.get("title");
        return new Texts(first, (String) values.getOrDefault("title_hant", first), (String)
                values.getOrDefault("title_en", first));
    }

    private static String language(Map<String, Object> values) {
        return switch ((String) values.getOrDefault("language", "zh_hans")) {
            case "zh_hant" -> "zh-Hant";
            case "en" -> "en";
            default -> "zh-Hans";
        };
    }

    private static Outline.Scheme scheme(Map<String, Object> values) {
        return "article".equals(values.get("scheme")) ? Outline.Scheme.ARTICLE : Outline.Scheme.DECIMAL;
    }
}
