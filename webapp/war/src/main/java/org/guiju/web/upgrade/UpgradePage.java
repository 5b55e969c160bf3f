package org.guiju.web.upgrade;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guiju.platform.decision.ActionDesk;
import org.guiju.platform.decision.Submission;
import org.guiju.platform.upgrade.Upgrades;
import org.guiju.rulebook.source.Canonical;
import org.guiju.web.act.Choice;
import org.guiju.web.shell.Door;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.shell.Sitting;
import org.guiju.web.wording.Words;

/** 模板更新: one regulation whose template has a new version, to be taken into the draft. */
@Named("upgrading")
@RequestScoped
public class UpgradePage {

    @Inject
    private Upgrades upgrades;

    @Inject
    private Steps lines;

    @Inject
    private ActionDesk desk;

    @Inject
    private Sitting sitting;

    @Inject
    private Door door;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private String code = "";
    private String title = "";
    private List<Choice> shelf = List.of();
    private List<StepLine> steps = List.of();
    private Map<String, String> sent = Map.of();
    private List<String> refusals = List.of();

    /** The form has to be there again before what it sends can be read. */
    @PostConstruct
    void layOutAgain() {
        var faces = FacesContext.getCurrentInstance();
        if (faces.isPostback() && me.mayEnter(Place.UPGRADES)) {
            sent = faces.getExternalContext().getRequestParameterMap();
            code = sent.getOrDefault("code", "");
            sitting.read(this::read);
        }
    }

    public void load() throws IOException {
        if (door.lets(Place.UPGRADES)) {
            sitting.read(this::read);
        }
    }

    private boolean read() {
        var open = upgrades.open(me.tenant());
        shelf = open.stream()
                .map(upgrade -> new Choice(
                        upgrade.template().code(), words.text(upgrade.template().title())))
                .toList();
        open.stream()
                .filter(upgrade -> code.isEmpty() || upgrade.template().code().equals(code))
                .findFirst()
                .ifPresent(upgrade -> {
                    code = upgrade.template().code();
                    title = words.text(upgrade.template().title());
                    steps = lines.of(upgrade, sent);
                });
        return true;
    }

    /** Sends what was chosen to the desk; what is refused stays as it was chosen. */
    public void take() throws IOException {
        var answer = desk.submit(
                me.actor(),
                new Submission(
                        "TakeUpgrade",
                        Optional.empty(),
                        Map.of("regulation", code, "choices", choices()),
                        UUID.randomUUID().toString(),
                        Submission.Channel.PAGE));
        if (!answer.permitted()) {
            refusals = answer.problems().stream()
                    .map(problem -> words.text(problem.says()))
                    .toList();
            return;
        }
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.getFlash().setKeepMessages(true);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO, words.of("upgrade.taken"), words.of("bench.kept.detail")));
        external.redirect(external.getRequestContextPath() + "/compare.xhtml?code=" + code);
    }

    private List<Map<String, Object>> choices() {
        var rows = new ArrayList<Map<String, Object>>();
        sent.forEach((name, choice) -> {
            if (name.startsWith("choice|") && !choice.isBlank()) {
                var key = name.substring("choice|".length());
                var row = new LinkedHashMap<String, Object>();
                row.put("clause", key.substring(0, key.indexOf('|')));
                row.put("part", key.substring(key.indexOf('|') + 1));
                row.put("choice", choice);
                if (choice.equals("combine")) {
                    row.put("text", combined(key));
                }
                rows.add(row);
            }
        });
        return rows;
    }

    /** The words of all languages in the notation of the files. */
    private String combined(String key) {
        return Canonical.text(sent.entrySet().stream()
                .filter(field -> field.getKey().startsWith(key + "|"))
                .collect(Collectors.toMap(field -> field.getKey().substring(key.length() + 1), Map.Entry::getValue)));
    }

    /** What was chosen for a part and not taken. */
    public String chosen(String key) {
        return sent.getOrDefault("choice|" + key, "");
    }

    /** How much there is to decide, in one sentence. */
    public String getSummary() {
        return steps.isEmpty()
                ? words.of("upgrade.none")
                : words.of(
                        "upgrade.summary",
                        steps.size(),
                        steps.stream().mapToLong(StepLine::open).sum());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }

    public String getTitle() {
        return title;
    }

    public List<Choice> getShelf() {
        return shelf;
    }

    public List<StepLine> getSteps() {
        return steps;
    }

    public List<String> getRefusals() {
        return refusals;
    }
}
