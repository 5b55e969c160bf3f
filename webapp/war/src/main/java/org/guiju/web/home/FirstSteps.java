package org.guiju.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.util.List;
import org.guiju.platform.organisation.Organisation;
import org.guiju.platform.regulation.CompanyPlugins;
import org.guiju.platform.regulation.Regulations;
import org.guiju.platform.regulation.Revisions;
import org.guiju.rulebook.regulation.Library;
import org.guiju.sdk.decision.Layer;
import org.guiju.web.shell.Me;
import org.guiju.web.shell.Place;
import org.guiju.web.wording.Words;

/** What the administrator of a company without a regulation of its own finds on the home page. */
@Named("firstSteps")
@RequestScoped
public class FirstSteps {

    @Inject
    private Regulations regulations;

    @Inject
    private Revisions revisions;

    @Inject
    private CompanyPlugins plugins;

    @Inject
    private Organisation organisation;

    @Inject
    private Me me;

    @Inject
    private Words words;

    private List<FirstStep> steps = List.of();

    /** Nothing is left of it once the first regulation is published. */
    @Transactional
    public void load() {
        if (!me.mayEnter(Place.WORKBENCH) || !me.mayEnter(Place.PLUGINS) || published()) {
            return;
        }
        steps = List.of(
                step("modules", Place.PLUGINS, modules()),
                step(
                        "units",
                        Place.ORGANISATION,
                        organisation.employees(me.tenant()).size() > 1),
                step("regulations", Place.REGULATIONS, false));
    }

    private boolean published() {
        return revisions.of(me.tenant()).stream().anyMatch(revision -> regulations
                .library(me.tenant())
                .regulation(revision.getRegulation())
                .filter(regulation -> !regulation.plugin().equals(Library.PLATFORM))
                .isPresent());
    }

    /** The law is switched on for everybody and is no module of the company's choice. */
    private boolean modules() {
        return plugins.enabled(me.tenant()).stream().anyMatch(plugin -> regulations.library().regulations().stream()
                .anyMatch(regulation -> regulation.plugin().equals(plugin) && regulation.layer() != Layer.LAW));
    }

    private FirstStep step(String name, Place place, boolean done) {
        return new FirstStep(words.of("first." + name), words.of("first." + name + ".why"), place.href(), done);
    }

    public List<FirstStep> getSteps() {
        return steps;
    }
}
