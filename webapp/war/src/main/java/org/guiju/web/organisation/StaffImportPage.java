package org.guiju.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guiju.platform.enrolment.StaffColumn;
import org.guiju.platform.enrolment.StaffImport;
import org.guiju.platform.enrolment.StaffImport.State;
import org.guiju.platform.enrolment.StaffImports;
import org.guiju.platform.enrolment.StaffLists;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 导入名单: what a file would change, what is wrong with it and can be mended here, and how far applying it has come. */
@Named("staffImport")
@RequestScoped
public class StaffImportPage {

    private static final int LINES = 20;
    private static final int LISTS = 10;

    @Inject
    private StaffImports imports;

    @Inject
    private StaffLists lists;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String id;
    private String show;
    private int page;
    private ListLine list;
    private List<ListLine> latest = List.of();
    private List<RowLine> rows = List.of();

    /** A list and how far it is. */
    public record ListLine(
            String id,
            String file,
            String at,
            String who,
            String state,
            boolean checking,
            boolean checked,
            boolean applying,
            int add,
            int change,
            int same,
            int problems,
            int done,
            int refused,
            int wanted,
            String why) {

        public int settled() {
            return done + refused;
        }
    }

    /** @param says what the row would do, did, or why it was not done */
    public record RowLine(int number, List<CellLine> cells, String says, String style, String why) {}

    /** @param problem what is wrong with it; empty when nothing is */
    public record CellLine(String column, String title, String text, String problem) {}

    @Transactional
    public void load() throws IOException {
        if (!door.lets(Place.ORGANISATION)) {
            return;
        }
        latest = imports.latest(me.tenant(), LISTS).stream().map(this::line).toList();
        var wanted = "latest".equals(id) ? latest.stream().findFirst().map(ListLine::id) : known();
        wanted.flatMap(found -> imports.list(me.tenant(), UUID.fromString(found)))
                .ifPresent(found -> {
                    list = line(found);
                    show = shown(found);
                    rows = imports.rows(me.tenant(), found.id(), show, Math.max(0, page) * LINES, LINES).stream()
                            .map(this::line)
                            .toList();
                });
    }

    private Optional<String> known() {
        return Optional.ofNullable(id).filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }

    /** Problems first while there is something to mend, then what was not done. */
    private String shown(StaffImport found) {
        if (show != null && show.matches("add|change|same|problem|done|refused")) {
            return show;
        }
        if (found.count("refused") > 0) {
            return "refused";
        }
        if (found.count("problem") > 0) {
            return "problem";
        }
        return found.count("add") > 0 ? "add" : found.count("change") > 0 ? "change" : "same";
    }

    private ListLine line(StaffImport found) {
        return new ListLine(
                found.id().toString(),
                found.file(),
                words.moment(found.broughtAt()),
                me.names().getOrDefault(found.broughtBy().toString(), ""),
                words.of("enrol.state." + found.state().name().toLowerCase(Locale.ROOT)),
                found.state() == State.CHECKING,
                found.state() == State.CHECKED,
                found.state() == State.APPLYING,
                found.count("add"),
                found.count("change"),
                found.count("same"),
                found.count("problem"),
                found.count("done"),
                found.count("refused"),
                found.wanted(),
                found.docket().map(docket -> "/why.xhtml?docket=" + docket).orElse(""));
    }

    private RowLine line(StaffImport.Row row) {
        var verdict = row.state().equals("waiting") ? row.verdict() : row.state();
        return new RowLine(
                row.number(),
                Arrays.stream(StaffColumn.values())
                        .map(column -> new CellLine(
                                column.code(),
                                words.text(column.title()),
                                row.cells().getOrDefault(column.code(), ""),
                                Optional.ofNullable(row.problems().get(column.code()))
                                        .map(words::text)
                                        .orElse("")))
                        .toList(),
                row.says().map(words::text).orElse(words.of("enrol.row." + verdict)),
                verdict.equals("refused") || verdict.equals("problem")
                        ? "is-refuses"
                        : verdict.equals("same") ? "" : "is-permits",
                row.docket().map(docket -> "/why.xhtml?docket=" + docket).orElse(""));
    }

    /** Takes one row's corrected cells and checks the list again. */
    public void correct() throws IOException {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        var sent = external.getRequestParameterMap();
        id = sent.get("list");
        var mine = known().map(UUID::fromString).filter(this::isOpen);
        if (mine.isEmpty() || !sent.getOrDefault("row", "").matches("\\d{1,7}")) {
            external.responseSendError(404, "");
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (var column : StaffColumn.values()) {
            cells.put(column.code(), sent.getOrDefault("cell_" + column.code(), ""));
        }
        lists.correct(me.tenant(), mine.get(), Integer.parseInt(sent.get("row")), cells);
        external.getFlash().setKeepMessages(true);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(FacesMessage.SEVERITY_INFO, words.of("enrol.corrected", sent.get("row")), ""));
        external.redirect(external.getRequestContextPath() + "/staff-import.xhtml?list=" + id);
    }

    private boolean isOpen(UUID list) {
        return isRecruiter()
                && imports(list).filter(found -> found.state() == State.CHECKED).isPresent();
    }

    private Optional<StaffImport> imports(UUID list) {
        return lists.list(me.tenant(), list);
    }

    public boolean isRecruiter() {
        return me.roles().contains("tenant_admin") || me.roles().contains("hr");
    }

    public boolean isCorrectable() {
        return list != null && list.checked() && "problem".equals(show);
    }

    public boolean isFurther() {
        return rows.size() == LINES;
    }

    /** Titles of the columns. */
    public List<String> getTitles() {
        return Arrays.stream(StaffColumn.values())
                .map(column -> words.text(column.title()))
                .toList();
    }

    public ListLine getList() {
        return list;
    }

    public List<ListLine> getLatest() {
        return latest;
    }

    public List<RowLine> getRows() {
        return rows;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
