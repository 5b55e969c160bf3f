package org.guiju.web.reception;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guiju.platform.decision.Answer;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.reception.Handover;
import org.guiju.platform.reception.Reception;
import org.guiju.platform.value.Ids;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** 导入制度: a regulation of the company's own, brought as a file. */
@Named("reception")
@RequestScoped
public class ReceptionPage {

    @Inject
    private ReceptionReader reader;

    @Inject
    private ClauseWork work;

    @Inject
    private Reception reception;

    @Inject
    private Handover handover;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private ReceptionView view;
    private List<ReceptionReader.Before> latest = List.of();

    public void load() throws IOException {
        if (!door.lets(Place.REGULATION_IMPORT)) {
            return;
        }
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        var sent = external.getRequestParameterMap();
        if (faces.isPostback()) {
            act(sent, external.getRequestParameterValuesMap().getOrDefault("figure", new String[0]));
            return;
        }
        var wanted = sent.getOrDefault("document", "");
        view = Ids.read(wanted)
                .flatMap(id -> reader.view(id, sent.getOrDefault("clause", "")))
                .orElse(null);
        if (view == null && door.finds(wanted.isEmpty())) {
            latest = reader.latest();
        }
    }

    private void act(Map<String, String> sent, String[] figures) throws IOException {
        var id = Ids.read(sent.getOrDefault("file", "").strip());
        if (id.isEmpty()) {
            leave("", words.of("reception.nofile"));
            return;
        }
        var here = "?document=" + id.get();
        switch (sent.getOrDefault("do", "")) {
            case "open" -> leave(here, "");
            case "take" -> take(id.get(), sent.getOrDefault("code", "").strip().toUpperCase(Locale.ROOT));
            case "aside" -> leave(reception.putAside(me.tenant(), id.get()) ? "" : here, "");
            case "back" ->
                leave(here + at(sent), told(reception.takeBack(me.tenant(), id.get(), number(sent, "line"))));
            default -> {
                var change = work.change(me.tenant(), me.employee(), id.get(), sent, List.of(figures));
                boolean further = change == Reception.Change.DONE
                        && Stream.of("accept", "guidance", "out").anyMatch(sent.get("do")::equals);
                leave(here + (further ? "" : at(sent)), told(change));
            }
        }
    }

    private static String at(Map<String, String> sent) {
        var clause = sent.getOrDefault("clause", "");
        return clause.matches("[A-Za-z0-9.-]{1,40}") ? "&clause=" + clause : "";
    }

    private static int number(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").matches("\\d{1,7}") ? Integer.parseInt(sent.get(name)) : 0;
    }

    private String told(Reception.Change change) {
        return switch (change) {
            case DONE -> "";
            case OVERTAKEN -> words.of("reception.overtaken");
            case IMPOSSIBLE -> words.of("reception.impossible");
        };
    }

    private void take(UUID id, String code) throws IOException {
        if (!code.matches("[A-Z][A-Z0-9-]{1,30}")) {
            leave("?document=" + id, words.of("reception.code.wrong"));
            return;
        }
        var answer = handover.take(me.tenant(), me.employee(), id, code, Submission.Channel.PAGE);
        if (answer.permitted()) {
            var external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + Place.WORKBENCH.href() + "?code=" + code);
        } else {
            leave("?document=" + id, words.of("reception.refused", reasons(answer)));
        }
    }

    private String reasons(Answer answer) {
        return Stream.concat(
                        answer.shut().map(shut -> words.text(shut.says())).stream(),
                        answer.problems().stream().map(problem -> words.text(problem.says())))
                .distinct()
                .limit(5)
                .collect(Collectors.joining(" "));
    }

    private void leave(String where, String problem) throws IOException {
        var faces = FacesContext.getCurrentInstance();
        var external = faces.getExternalContext();
        if (!problem.isEmpty()) {
            external.getFlash().setKeepMessages(true);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, problem, ""));
        }
        external.redirect(external.getRequestContextPath() + Place.REGULATION_IMPORT.href() + where);
    }

    public ReceptionView getView() {
        return view;
    }

    public List<ReceptionReader.Before> getLatest() {
        return latest;
    }
}
