package org.guiju.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.importing.ImportDesk;
import org.guiju.platform.importing.ImportRun;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 导入表格. */
@Named("importing")
@RequestScoped
public class ImportPage {

    private static final String REFRESH_SECONDS = "2";
    private static final String CELL = "cell_";

    @Inject
    private ImportDesk desk;

    @Inject
    private RunReader reader;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private RunView run;
    private int page;
    private List<KindChoice> kinds = List.of();
    private List<RunReader.Before> latest = List.of();

    public record KindChoice(String code, String label) {}

    /** While somebody works on the list the page asks again by itself. */
    public void load() throws IOException {
        if (!door.lets(Place.IMPORT)) {
            return;
        }
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        var sent = external.getRequestParameterMap();
        if (faces.isPostback()) {
            act(sent);
            return;
        }
        page = sent.getOrDefault("page", "").matches("\\d{1,5}") ? Integer.parseInt(sent.get("page")) : 0;
        run = found(sent.getOrDefault("run", ""))
                .map(brought -> reader.view(brought, sent.getOrDefault("show", ""), page))
                .orElse(null);
        if (run == null) {
            kinds = desk.kinds(me.tenant(), me.employee()).stream()
                    .sorted(Comparator.comparing(kind -> !kind.code().equals(sent.get("kind"))))
                    .map(kind -> new KindChoice(kind.code(), words.text(kind.title())))
                    .toList();
            latest = reader.latest();
        } else if (run.working()) {
            external.setResponseHeader("Refresh", REFRESH_SECONDS);
        }
    }

    private void act(Map<String, String> sent) throws IOException {
        var brought = found(sent.getOrDefault("file", "").strip());
        if (brought.isEmpty()) {
            leave("", words.of("import.nofile"));
            return;
        }
        leave("?run=" + brought.get().id(), refusal(sent, brought.get()));
    }

    /** Why it cannot be; empty when it could. */
    private String refusal(Map<String, String> sent, ImportRun brought) {
        return switch (sent.getOrDefault("do", "")) {
            case "check" -> checked(brought, sent.getOrDefault("kind", ""));
            case "correct" -> busyUnless(desk.correct(me.tenant(), brought, row(sent), cells(sent)));
            case "apply" -> busyUnless(desk.apply(me.tenant(), brought));
            case "cancel" -> {
                desk.cancel(me.tenant(), brought);
                yield "";
            }
            default -> words.of("import.busy");
        };
    }

    private String checked(ImportRun brought, String code) {
        var kind = desk.kinds(me.tenant(), me.employee()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        if (kind.isEmpty()) {
            return words.of("import.noaction");
        }
        var missing = desk.missing(brought, kind.get());
        return missing.isEmpty()
                ? busyUnless(desk.check(me.tenant(), brought, kind.get()))
                : words.of(
                        "import.missing",
                        missing.stream()
                                .map(column -> words.text(column.label()))
                                .collect(Collectors.joining(", ")));
    }

    private String busyUnless(boolean started) {
        return started ? "" : words.of("import.busy");
    }

    private static int row(Map<String, String> sent) {
        return sent.getOrDefault("row", "").matches("\\d{1,7}") ? Integer.parseInt(sent.get("row")) : 0;
    }

    private static Map<String, String> cells(Map<String, String> sent) {
        var cells = new HashMap<String, String>();
        sent.forEach((name, text) -> {
            if (name.startsWith(CELL)) {
                cells.put(name.substring(CELL.length()), text);
            }
        });
        return cells;
    }

    private void leave(String where, String problem) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        if (!problem.isEmpty()) {
            external.getFlash().setKeepMessages(true);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem, ""));
        }
        external.redirect(external.getRequestContextPath() + Place.IMPORT.href() + where);
    }

    private Optional<ImportRun> found(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : reader.run(UUID.fromString(id));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    public RunView getRun() {
        return run;
    }

    public int getPage() {
        return page;
    }

    public List<KindChoice> getKinds() {
        return kinds;
    }

    public List<RunReader.Before> getLatest() {
        return latest;
    }
}
