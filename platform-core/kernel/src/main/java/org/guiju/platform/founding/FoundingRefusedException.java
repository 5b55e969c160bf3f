package org.guiju.platform.founding;

import java.util.List;
import java.util.stream.Collectors;
import org.guiju.rulebook.source.Problem;
import org.guiju.sdk.GuijuException;

/** A company's regulations have problems; nothing of it was set up. */
public class FoundingRefusedException extends GuijuException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public FoundingRefusedException(String company, List<Problem> problems) {
        super(company + " was not set up:\n"
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
