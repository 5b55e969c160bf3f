package org.guiju.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.folder.Port;
import org.guiju.launcher.refusal.LaunchRefusedException;
import org.guiju.launcher.refusal.Refusal;

/**
 * What was asked for on the command line.
 *
 * @param home the project's folder
 * @param managementPort 0 when none was named
 */
record Options(
        Command command,
        Path home,
        DataFolder data,
        Path binaries,
        Path companies,
        Port port,
        Port databasePort,
        int managementPort,
        boolean fresh) {

    /** What the launcher can do. */
    enum Command {
        RUN,
        KEYCLOAK,
        MIGRATE,
        STOP,
        TEST_SERVER,
        HELP
    }

    private static final int MANAGEMENT_ABOVE_PAGES = 1910;

    static Options parse(Path home, String... arguments) {
        return new Reading(home).read(new ArrayDeque<>(List.of(arguments)));
    }

    /** Free whenever nobody named it: nobody types it. */
    Port managementPortOrFree() {
        if (managementPort != 0) {
            return new Port(managementPort);
        }
        int usual = port.number() + MANAGEMENT_ABOVE_PAGES;
        return usual <= 65_535 && new Port(usual).isFree() ? new Port(usual) : Port.free();
    }

    private static final class Reading {

        private final Path home;
        private Command command = Command.RUN;
        private int port = 8080;
        private int databasePort = 54_320;
        private int managementPort;
        private Path data;
        private Path binaries;
        private Path companies;
        private boolean fresh;

        Reading(Path home) {
            this.home = home.toAbsolutePath().normalize();
            this.data = this.home.resolve(".guiju");
            this.companies = this.home.resolve("tenant-config/companies");
        }

        Options read(Deque<String> arguments) {
            while (!arguments.isEmpty()) {
                take(arguments.pop(), arguments);
            }
            DataFolder folder = new DataFolder(data);
            return new Options(
                    command,
                    home,
                    folder,
                    binaries == null ? folder.binaries() : binaries,
                    companies,
                    portOrFree(port),
                    portOrFree(databasePort),
                    managementPort,
                    fresh);
        }

        private void take(String argument, Deque<String> rest) {
            switch (argument) {
                case "--port" -> port = number(argument, rest);
                case "--db-port" -> databasePort = number(argument, rest);
                case "--management-port" -> managementPort = number(argument, rest);
                case "--data" -> data = Path.of(value(argument, rest)).toAbsolutePath();
                case "--binaries" -> binaries = Path.of(value(argument, rest)).toAbsolutePath();
                case "--companies" -> companies = Path.of(value(argument, rest)).toAbsolutePath();
                case "--fresh" -> fresh = true;
                case "run" -> command = Command.RUN;
                case "keycloak" -> command = Command.KEYCLOAK;
                case "migrate" -> command = Command.MIGRATE;
                case "stop" -> command = Command.STOP;
                case "test-server" -> command = Command.TEST_SERVER;
                case "help", "--help", "-h" -> command = Command.HELP;
                default -> throw new LaunchRefusedException(Refusal.WRONG_USE, argument);
            }
        }

        private static String value(String option, Deque<String> rest) {
            if (rest.isEmpty()) {
                throw new LaunchRefusedException(Refusal.WRONG_USE, option);
            }
            return rest.pop();
        }

        private static int number(String option, Deque<String> rest) {
            String value = value(option, rest);
            if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
                throw new LaunchRefusedException(Refusal.WRONG_USE, option + " " + value);
            }
            return Integer.parseInt(value);
        }

        private static Port portOrFree(int number) {
            return number == 0 ? Port.free() : new Port(number);
        }
    }
}
