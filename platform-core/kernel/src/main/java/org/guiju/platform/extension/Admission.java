package org.guiju.platform.extension;

/** What became of a file that asked to be let in. */
public sealed interface Admission permits Admission.Admitted, Refusal {

    /** The file is verified and lies in the private store. */
    record Admitted(PluginPackage plugin) implements Admission {}
}
