package org.guiju.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private List<ActionChoice> actions = List.of();

    public record ActionChoice(String code, String label) {}

    /** While somebody works on the table the page asks again by itself. */
    public void load() throws IOException {
        if (!door.lets(Place.IMPORT)) {
            return;
        }
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        var sent = external.getRequestParameterMap();
        if (faces.isPostback()) {
            act(sent.getOrDefault("do", ""), sent.getOrDefault("file", "").strip(), sent.getOrDefault("action", ""));
            return;
        }
        actions = desk.actions(me.tenant(), me.employee()).stream()
                .map(type -> new ActionChoice(type.code(), words.text(type.title())))
                .toList();
        run = found(sent.getOrDefault("run", "")).map(reader::view).orElse(null);
        if (run != null && run.working()) {
            external.setResponseHeader("Refresh", REFRESH_SECONDS);
        }
    }

    private void act(String wish, String file, String action) throws IOException {
        var brought = found(file);
        if (brought.isEmpty()) {
            leave("", "import.nofile");
            return;
        }
        var refusal = granted(wish, brought.get(), action) ? "" : "import.busy";
        leave(
                "?run=" + brought.get().id(),
                wish.equals("check") && reader.action(action).isEmpty() ? "import.noaction" : refusal);
    }

    private boolean granted(String wish, ImportRun brought, String action) {
        return switch (wish) {
            case "check" ->
                reader.action(action)
                        .map(type -> desk.check(me.tenant(), me.employee(), brought, type))
                        .orElse(false);
            case "apply" -> desk.apply(me.tenant(), me.employee(), brought);
            case "cancel" -> {
                desk.cancel(me.tenant(), brought);
                yield true;
            }
            case "on" -> {
                desk.goOn(me.tenant(), me.employee(), brought);
                yield true;
            }
            default -> false;
        };
    }

    private void leave(String where, String problem) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        if (!problem.isEmpty()) {
            external.getFlash().setKeepMessages(true);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.of(problem), ""));
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

    public List<ActionChoice> getActions() {
        return actions;
    }
}
