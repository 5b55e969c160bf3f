package org.guiju.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.guiju.web.identity.SignedIn;
import org.guiju.web.wording.Words;

/** What stands in the bar and at the foot of every page. */
@Named
@RequestScoped
public class Shell {

    /** Changes with every start, so that browsers never mix a new page with an old style sheet. */
    private static final String BUILD = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    @Inject
    private SignedIn signedIn;

    @Inject
    private Me me;

    @Inject
    private Words words;

    public String getBuild() {
        return BUILD;
    }

    public boolean isDemo() {
        return "demo".equals(System.getenv("GUIJU_PROFILE"));
    }

    /** Whether the person works for the company that is shown. */
    public boolean isEmployed() {
        return me.isEmployed();
    }

    public String getPersonName() {
        return me.isEmployed() ? me.name() : signedIn.getUserName();
    }

    public String getStartHref() {
        return me.start().href();
    }

    public String getStartName() {
        return words.of(me.start().key());
    }

    /** The character in the round badge: the first of a Chinese name, the initial of another. */
    public String getInitial() {
        var name = getPersonName();
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /** The person's posts in words. */
    public String getPosts() {
        return me.posts().stream().map(words::text).collect(Collectors.joining(words.of("list.comma")));
    }

    public String getUnitName() {
        return me.unit().map(words::text).orElse("");
    }

    public int getUnread() {
        return me.unread();
    }

    public String getPrintedAt() {
        return words.exact(words.now());
    }
}
