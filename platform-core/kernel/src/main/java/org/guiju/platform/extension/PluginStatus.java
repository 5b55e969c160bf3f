package org.guiju.platform.extension;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of the operator's page. Of a refused file only its name, state and reason are known; the rest is empty,
 * because what an unverified file says of itself is not repeated.
 *
 * @param reason why it does not run; empty when it does
 * @param keyId the trusted key that signed it
 * @param generation how often it was loaded since the server started
 */
public record PluginStatus(
        String id,
        String version,
        String provider,
        PluginState state,
        Optional<Reason> reason,
        List<String> details,
        String fileName,
        String sha256,
        String keyId,
        int generation) {

    public PluginStatus {
        details = List.copyOf(details);
    }

    static PluginStatus of(Refusal refusal) {
        return new PluginStatus(
                "",
                "",
                "",
                PluginState.REFUSED,
                Optional.of(refusal.reason()),
                refusal.details(),
                refusal.fileName(),
                "",
                "",
                0);
    }

    static PluginStatus of(PluginPackage plugin, Standing standing, int generation) {
        PluginManifest manifest = plugin.manifest();
        return new PluginStatus(
                manifest.id(),
                manifest.version(),
                manifest.provider(),
                standing.state(),
                standing.reason(),
                standing.details(),
                plugin.fileName(),
                plugin.sha256(),
                plugin.keyId(),
                generation);
    }

    /** Why it does not run, in the reader's language; empty when it does. */
    public String sentence(Locale reader) {
        return reason.map(why -> why.sentence(details, reader)).orElse("");
    }
}
