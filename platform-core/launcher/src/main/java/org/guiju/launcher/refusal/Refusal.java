package org.guiju.launcher.refusal;

/** A reason not to start. The exit codes are part of the command's contract: never renumber. */
public enum Refusal {
    WRONG_USE(2),
    PORT_TAKEN(10),
    JDK_TOO_OLD(11),
    DISK_FULL(12),
    HALF_INITIALISED(13),
    OTHER_OWNER(14),
    OTHER_MAJOR_VERSION(15),
    SERVER_NOT_BUILT(16),
    PLUGIN_MISSING(17),
    ALREADY_RUNNING(18),
    DATABASE_FAILED(19),
    SERVER_FAILED(20),
    MIGRATION_FAILED(21),
    PLATFORM_UNSUPPORTED(22),
    ROOT_WITHOUT_NAMESPACES(23),
    SECRET_MISSING(24),
    KEYCLOAK_MISSING(25),
    SERVER_ENDED(26);

    private final int exitCode;

    Refusal(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
