package org.guiju.web.regulation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.guiju.platform.revision.Drafts;
import org.guiju.rulebook.regulation.Regulation;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.act.Choice;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 制度: one regulation to read, as it binds the reader's unit today. */
@Named("regulations")
@RequestScoped
public class RegulationsPage {

    @Inject
    private Books books;

    @Inject
    private Drafts drafts;

    @Inject
    private Supervision supervision;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String code;
    private List<Choice> shelf = List.of();
    private List<Template> templates = List.of();
    private Book book;
    private String upcoming = "";
    private String supervised = "";

    /** A regulation that could be adopted. */
    public record Template(String code, String title, String extent, boolean begun) {}

    @Transactional
    public void load() throws IOException {
        var all = books.shelf();
        shelf = all.stream()
                .map(regulation -> new Choice(regulation.code(), words.text(regulation.title())))
                .toList();
        if (me.mayEnter(Place.WORKBENCH)) {
            templates = Stream.concat(drafts.begunOwn(me.tenant()).stream(), drafts.adoptable(me.tenant()).stream())
                    .map(this::template)
                    .toList();
        }
        var wanted = code == null || code.isBlank()
                ? all.stream()
                        .filter(regulation -> regulation.layer() != Layer.LAW)
                        .reduce((first, second) -> second)
                        .map(regulation -> regulation.code())
                        .orElse("")
                : code;
        var found = books.open(wanted, me.unitPath(), words.now());
        if (shelf.isEmpty() || door.finds(found.isPresent())) {
            found.ifPresent(one -> book = one);
            supervised = found.map(supervision::of).orElse("");
            upcoming = found.filter(one -> one.chapters().isEmpty())
                    .flatMap(one -> books.start(one.code(), words.now()))
                    .map(day -> words.of("reader.upcoming", day))
                    .orElse("");
        }
    }

    private Template template(Regulation one) {
        return new Template(
                one.code(),
                words.text(one.title()),
                words.of("reader.clauses", one.clauses().size()),
                drafts.open(me.tenant(), one.code()).isPresent());
    }

    public List<Template> getTemplates() {
        return templates;
    }

    /** Whether the reader may begin a regulation of the company's own. */
    public boolean isAuthor() {
        return me.roles().contains("tenant_admin");
    }

    public boolean isRevisable() {
        return me.mayEnter(Place.WORKBENCH) && !book.law();
    }

    public List<Choice> getShelf() {
        return shelf;
    }

    /** From when on it holds, where nothing of it holds yet. */
    public String getUpcoming() {
        return upcoming;
    }

    /** Who supervises it, and where nobody does; empty for law. */
    public String getSupervised() {
        return supervised;
    }

    public boolean isSupervisorNamed() {
        return !book.law() && supervision.mayName();
    }

    public Book getBook() {
        return book;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
