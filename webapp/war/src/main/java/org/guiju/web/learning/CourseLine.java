package org.guiju.web.learning;

import java.util.List;

/**
 * A course that clauses ask for.
 *
 * @param mine when the reader passed it, or empty
 * @param record address of the form that records a pass
 * @param passed who passed it and when; empty for readers who do not record trainings
 */
public record CourseLine(String title, String asked, String mine, List<Passed> passed, String record) {

    public record Passed(String name, String on) {}
}
