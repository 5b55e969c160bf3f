/**
 * Random spot checks that nobody can foresee and anybody can check: a seed is sealed and its hash published before the first
 * pick, each pick is derived from it at its own moment, and it is opened after the last. What is done with a pick, its
 * clause says.
 */
@Feature(
        name = "draw",
        uses = {
            "tenancy",
            "value",
            "sealing",
            "decision",
            "organisation",
            "record",
            "regulation",
            "duty",
            "notification"
        })
package org.guiju.platform.draw;

import org.guiju.platform.Feature;
