/**
 * Files that people add to actions as evidence: what may be uploaded, and where it lies. Who may see a file is decided where
 * records and decisions are shown, not here. What no action names within a day is gone.
 */
@Feature(
        name = "attachment",
        uses = {"round", "tenancy", "value", "decision"})
package org.guiju.platform.attachment;

import org.guiju.platform.Feature;
