package ${package};

import java.util.Optional;

/** The fields of {@code RegisterCustomer} that this plugin looks at. */
public record Registration(String source, Optional<String> note) {}
