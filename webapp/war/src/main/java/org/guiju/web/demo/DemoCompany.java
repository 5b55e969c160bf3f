package org.guiju.web.demo;

import java.util.List;

/** A made-up company and the people one can sign in as. */
public record DemoCompany(String name, List<DemoPerson> people) {

    /** Somebody to sign in as. */
    public record DemoPerson(String login, String name, String post) {}
}
