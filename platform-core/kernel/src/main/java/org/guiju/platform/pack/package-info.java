/**
 * What a company hands to somebody from outside who asks how a period was: rules in force, what was due, records, decisions, files
 * and the proof of all of it in one archive, which is read and checked without this server. What goes in, modules declare in
 * {@code packs/}; nothing here knows what it is about.
 */
@Feature(
        name = "pack",
        uses = {"tenancy", "value", "organisation", "regulation", "decision", "duty", "attachment", "evidence"})
package org.guiju.platform.pack;

import org.guiju.platform.Feature;
