package org.guiju.web.regulation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.guiju.platform.revision.Drafts;
import org.guiju.platform.revision.Rewriting;
import org.guiju.rulebook.source.Canonical;
import org.guiju.sdk.decision.ClauseCode;
import org.guiju.web.clause.Clauses;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.shell.Sitting;
import org.guiju.web.wording.Words;

/** 决策表: one table of a clause as the draft has it, to be edited. */
@Named("tablePage")
@RequestScoped
public class TablePage {

    private static final List<String> TEXTS = List.of(
            "add",
            "allowed",
            "allowed.hint",
            "asks",
            "because",
            "cell",
            "columns",
            "columns.help",
            "comma",
            "delete",
            "doubts",
            "doubts.none",
            "down",
            "duplicate",
            "empty",
            "export",
            "expression",
            "expression.hint",
            "hit",
            "hit.any",
            "hit.collect",
            "hit.collect_count",
            "hit.collect_max",
            "hit.collect_min",
            "hit.collect_sum",
            "hit.first",
            "hit.output_order",
            "hit.priority",
            "hit.rule_order",
            "hit.unique",
            "import",
            "imported",
            "input",
            "input.add",
            "keys",
            "label",
            "max",
            "min",
            "name",
            "none",
            "none.hint",
            "output",
            "output.add",
            "problems",
            "removed",
            "row",
            "show",
            "step",
            "try",
            "try.empty",
            "try.help",
            "type",
            "type.boolean",
            "type.date",
            "type.duration",
            "type.instant",
            "type.integer",
            "type.money",
            "type.number",
            "type.percent",
            "type.period",
            "type.text",
            "undo",
            "unreachable",
            "unsaved",
            "up");

    @Inject
    private Drafts drafts;

    @Inject
    private Rewriting rewriting;

    @Inject
    private RewritingForm form;

    @Inject
    private Benches benches;

    @Inject
    private Clauses clauses;

    @Inject
    private Sitting sitting;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String code = "";
    private String clause = "";
    private String part = "";
    private String title = "";
    private String about = "";
    private String kept = "";
    private String seen = "";

    /** The form names its table itself, since its fields have to be there again before they can be read. */
    @PostConstruct
    void layOutAgain() {
        var faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() && me.mayEnter(Place.WORKBENCH)) {
            var sent = faces.getExternalContext().getRequestParameterMap();
            code = sent.getOrDefault("code", "");
            clause = sent.getOrDefault("clause", "");
            part = sent.getOrDefault("part", "");
            sitting.read(this::read);
        }
    }

    public void load() throws IOException {
        if (door.lets(Place.WORKBENCH)) {
            door.finds(sitting.read(this::read));
        }
    }

    private boolean read() {
        return address()
                .filter(address -> rewriting.isOpen(me.tenant(), address, part))
                .map(this::layOut)
                .orElse(false);
    }

    private Optional<ClauseCode> address() {
        try {
            return Optional.of(new ClauseCode(code, clause))
                    .filter(address -> clauses.clause(address).isPresent());
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private boolean layOut(ClauseCode address) {
        var source = drafts.source(me.tenant(), address);
        var control = Workings.text(source, part.replaceFirst("/table$", "/control"));
        title = clause + " " + words.text(clauses.name(address).title());
        about = benches.titles(address, benches.proposed(drafts.open(me.tenant(), code)))
                .getOrDefault(control, "");
        kept = source.part(part).map(Canonical::ordered).orElse("");
        seen = source.hash();
        return true;
    }

    public void put() throws IOException {
        if (form.put(new ClauseCode(code, clause))) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.getFlash().setKeepMessages(true);
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(
                                    FacesMessage.SEVERITY_INFO, words.of("bench.kept"), words.of("bench.kept.detail")));
            external.redirect(external.getRequestContextPath() + "/table.xhtml?code=" + encoded(code) + "&clause="
                    + encoded(clause) + "&part=" + encoded(part));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The texts of the editor in the browser, as JSON. */
    public String getWords() {
        var json = Json.createObjectBuilder();
        TEXTS.forEach(key -> json.add(key, words.of("sheet." + key)));
        return json.build().toString();
    }

    /** The table as it stands in the form. */
    public String getTyped() {
        return form.typed(part, kept);
    }

    public boolean isAuthor() {
        return me.roles().contains("tenant_admin");
    }

    public String getAddress() {
        return code + "/" + clause;
    }

    public String getTitle() {
        return title;
    }

    public String getAbout() {
        return about;
    }

    /** As the draft has it, where somebody has changed it meanwhile. */
    public String getKept() {
        return kept;
    }

    public String getSeen() {
        return seen;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = clause;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part;
    }
}
