package org.guiju.rulebook.dmn;

import java.util.Arrays;
import java.util.Optional;

/** The versions whose files are written; all share one shape and differ in their namespaces. */
public enum DmnVersion {
    /** For editors that know nothing newer, bpmn.io's among them. */
    V1_3("https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20191111/DMNDI/"),
    V1_5("https://www.omg.org/spec/DMN/20230324/MODEL/", "https://www.omg.org/spec/DMN/20230324/DMNDI/");

    /** The namespace of what DMN has no place for. */
    static final String OURS = "https://guiju.org/dmn";

    static final String DC = "http://www.omg.org/spec/DMN/20180521/DC/";
    static final String DI = "http://www.omg.org/spec/DMN/20180521/DI/";

    private final String model;
    private final String diagram;

    DmnVersion(String model, String diagram) {
        this.model = model;
        this.diagram = diagram;
    }

    String model() {
        return model;
    }

    String diagram() {
        return diagram;
    }

    /** {@code 1.5}. */
    public static Optional<DmnVersion> of(String number) {
        return Arrays.stream(values())
                .filter(version -> version.name().equals("V" + number.replace('.', '_')))
                .findFirst();
    }
}
