package org.guiju.launcher.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guiju.launcher.folder.DataFolder;
import org.guiju.launcher.folder.Port;
import org.guiju.launcher.folder.ProcessRecord;

/** Starts WildFly's JVM without its shell scripts, so that its process is ours to watch and to wait for. */
public final class WildFly {

    /** Which of the two provisioned configurations. */
    public enum SignIn {
        FORM("standalone.xml"),
        OIDC("standalone-oidc.xml");

        private final String configuration;

        SignIn(String configuration) {
            this.configuration = configuration;
        }
    }

    private static final List<String> MODULAR_JDK = List.of(
            "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
            "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    private static final List<String> MEMORY =
            List.of("-Xms192m", "-Xmx768m", "-XX:MetaspaceSize=160m", "-XX:+UseSerialGC", "-Xshare:auto");

    private final Path provisioned;
    private final DataFolder folder;

    public WildFly(Path home, DataFolder folder) {
        this.provisioned = home.resolve("webapp/server/target/server");
        this.folder = folder;
    }

    public static ProcessRecord record(DataFolder folder) {
        return new ProcessRecord(folder.root().resolve("server.pid"));
    }

    public ServerProcess start(SignIn signIn, Port port, Port management, Map<String, String> environment) {
        ServerFolder server = new ServerFolder(provisioned, folder.server());
        server.refresh(signIn.configuration);
        Path console = folder.log("server-console");
        return ServerProcess.start(
                command(server.base(), signIn, port, management), environment, record(folder), console);
    }

    private List<String> command(Path base, SignIn signIn, Port port, Port management) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MEMORY);
        command.addAll(MODULAR_JDK);
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000",
                "-Dorg.jboss.boot.log.file=" + folder.logs().resolve("server.log"),
                "-Dlogging.configuration="
                        + base.resolve("configuration/logging.properties").toUri(),
                "-jar",
                provisioned.resolve("jboss-modules.jar").toString(),
                "-mp",
                provisioned.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + provisioned,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.server.log.dir=" + folder.logs(),
                "-Djboss.http.port=" + port.number(),
                "-Djboss.management.http.port=" + management.number(),
                "-b",
                "127.0.0.1",
                "-bmanagement",
                "127.0.0.1",
                "--read-only-server-config=" + signIn.configuration));
        return command;
    }
}
